package dev.rotops;

import dev.rotops.spi.CapabilityDemand;
import dev.rotops.spi.GateDecision;
import dev.rotops.spi.Gatekeeper;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Opens and closes the gates of Jupiter tests.
 *
 * <p>Where a gate is broken, each test behind it fails by itself, before anything of it has run. So a class is not closed
 * then, which would report one failure for all of its tests; only its set-up is passed over.
 */
final class CapabilityCondition implements ExecutionCondition, InvocationInterceptor {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        GateDecision decision = decide(context);
        if (decision instanceof GateDecision.Closed closed) {
            return ConditionEvaluationResult.disabled(closed.reason());
        }
        if (decision instanceof GateDecision.Broken broken
                && context.getTestMethod().isPresent()) {
            throw broken.failure();
        }
        return ConditionEvaluationResult.enabled("the gate is open");
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceedUnlessBroken(invocation, context);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        proceedUnlessBroken(invocation, context);
    }

    private static void proceedUnlessBroken(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        if (decide(context) instanceof GateDecision.Broken) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    private static GateDecision decide(ExtensionContext context) {
        Set<CapabilityDemand> demands = new LinkedHashSet<>();
        Optional<ExtensionContext> level = Optional.of(context);
        while (level.isPresent()) {
            AnnotationSupport.findRepeatableAnnotations(level.get().getElement(), RequiresCapability.class)
                    .forEach(required -> demands.add(new CapabilityDemand(required.value(), required.advertised())));
            level = level.get().getParent();
        }
        GateDecision decision = Gatekeeper.installed()
                .decide(context.getUniqueId(), List.copyOf(demands), context::getConfigurationParameter);
        return decision instanceof GateDecision.Open && SharedHost.isThreatened(context, demands)
                ? new GateDecision.Broken(SharedHost.failure())
                : decision;
    }
}
