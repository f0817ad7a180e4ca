package dev.rotops.engine.reconcile;

import dev.rotops.engine.model.Limits;
import dev.rotops.engine.model.QualityPolicy;
import dev.rotops.engine.model.QualityPolicy.Policy;
import dev.rotops.engine.model.QualityPolicy.SurfacePolicy;
import dev.rotops.engine.model.ReviewedModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The limits that hold for one source or behavior unit; of several entries for one id, the first is meant. */
public final class QualityLimits {

    private final QualityPolicy policy;
    private final Map<String, SurfacePolicy> surfaces = new HashMap<>();
    private final Map<String, Limits> sources;
    private final Map<String, Limits> behaviors;

    /**
     * Looks for the limits of a model, which has none without a quality policy.
     *
     * @param model the reviewed model
     * @return its limits
     */
    public static QualityLimits of(ReviewedModel model) {
        return new QualityLimits(
                model.qualityPolicy().map(policy -> policy.content()).orElse(QualityPolicy.NONE));
    }

    QualityLimits(QualityPolicy policy) {
        this.policy = policy;
        policy.surfacePolicies().forEach(entry -> surfaces.putIfAbsent(entry.id(), entry));
        this.sources = byId(policy.inventorySourcePolicies());
        this.behaviors = byId(policy.behaviorPolicies());
    }

    private static Map<String, Limits> byId(List<Policy> entries) {
        Map<String, Limits> byId = new HashMap<>();
        entries.forEach(entry -> byId.putIfAbsent(entry.id(), entry.limits()));
        return byId;
    }

    /**
     * Returns the limits of an inventory source.
     *
     * @param surface id of the surface that the catalog assigns it to; empty for none
     * @param source its id
     * @return what all rules that hold for it say together
     */
    public Limits ofSource(String surface, String source) {
        SurfacePolicy entry = surfaces.get(surface);
        return policy.sourceLimits()
                .overriddenBy(entry == null ? Limits.NONE : entry.sourceLimits())
                .overriddenBy(sources.getOrDefault(source, Limits.NONE));
    }

    /**
     * Returns the limits of a behavior unit.
     *
     * @param surface id of its surface
     * @param behavior its id
     * @return what all rules that hold for it say together
     */
    public Limits ofBehavior(String surface, String behavior) {
        SurfacePolicy entry = surfaces.get(surface);
        return policy.behaviorLimits()
                .overriddenBy(entry == null ? Limits.NONE : entry.behaviorLimits())
                .overriddenBy(behaviors.getOrDefault(behavior, Limits.NONE));
    }
}
