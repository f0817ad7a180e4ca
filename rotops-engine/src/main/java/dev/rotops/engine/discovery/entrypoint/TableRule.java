package dev.rotops.engine.discovery.entrypoint;

import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPointKind;
import dev.rotops.engine.files.Glob;
import dev.rotops.engine.model.EntryPointRule;
import java.util.Arrays;
import java.util.Optional;

/**
 * A rule, made ready to be applied.
 *
 * @param rule what the table says
 * @param kind the kind of what it finds; nothing for a rule that takes another one away
 * @param confidence how sure it is
 * @param in annotations and supertypes of which the type must have one; empty for any type
 * @param notIn annotations of which the type itself must have none
 * @param about types that it must be about; empty for any
 * @param method pattern of the methods whose calls it is about
 */
record TableRule(
        EntryPointRule rule,
        Optional<EntryPointKind> kind,
        Confidence confidence,
        NameSet in,
        NameSet notIn,
        NameSet about,
        String method) {

    static TableRule of(EntryPointRule rule) {
        Confidence confidence = Arrays.stream(Confidence.values())
                .filter(level -> rule.confidence().equals(Optional.of(level.word())))
                .findFirst()
                .orElse(Confidence.HIGH);
        return new TableRule(
                rule,
                EntryPointKind.ofWord(rule.kind()),
                confidence,
                new NameSet(rule.scope().in()),
                new NameSet(rule.scope().notIn()),
                new NameSet(rule.scope().about()),
                "");
    }

    TableRule forCallsOf(String pattern) {
        return new TableRule(rule, kind, confidence, in, notIn, about, pattern);
    }

    /** A wildcard stands for methods, not for what makes objects. */
    boolean isCallOf(String name) {
        if (NameSet.isPattern(method)) {
            return !name.startsWith("<") && Glob.compile(method).matches(name);
        }
        return method.equals(name);
    }
}
