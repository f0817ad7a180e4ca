package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.classfile.CompiledClass;
import dev.rotops.engine.classfile.CompiledMethod;

/**
 * A route that code registers.
 *
 * @param rule the rule that found it
 * @param type the class whose code it is
 * @param method the method
 * @param predicate the requests that it is for
 * @param line where it is registered; 0 where the class file does not tell
 */
record RegisteredRoute(TableRule rule, CompiledClass type, CompiledMethod method, RoutePredicate predicate, int line) {}
