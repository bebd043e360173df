package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Attention;
import org.sharon.core.plugins.Services;

/**
 * By when a person must have looked: what the platform asks of every service, or what the service
 * asks of itself if that is sooner.
 *
 * <p>The hours run on the wall clock, at night too. They do not yet stop outside a trust's reading
 * hours, so what comes in the evening is overdue in the morning and stands first in the list.
 */
public final class Clocks {

    private final Services services;

    @Inject
    public Clocks(Services services) {
        this.services = services;
    }

    /**
     * When a clinician must have looked; null when no clock runs. Red is due from the first second:
     * how long it has waited is what the desk shows.
     */
    public @Nullable Instant dueForAlert(String service, Attention attention, Instant at) {
        return switch (attention) {
            case RED -> at;
            case AMBER -> at.plus(toLook(service));
            case AMBER_LOW, NONE -> null;
        };
    }

    /** How long it takes, while staff read, until somebody has decided about a held post. */
    public Duration toReview(String service) {
        return shorter(service, AlertClocks::held);
    }

    /** How long it takes, while staff read, until a clinician has looked at an amber alert. */
    public Duration toLook(String service) {
        return shorter(service, AlertClocks::amber);
    }

    /** When somebody must have decided about a held post. */
    Instant dueForReview(String service, Instant at) {
        return at.plus(toReview(service));
    }

    private Duration shorter(String service, Function<AlertClocks, Duration> clock) {
        Duration platform = clock.apply(AlertClocks.PLATFORM);
        return services.find(service)
                .map(each -> clock.apply(each.contributions().clocks()))
                .filter(own -> own.compareTo(platform) < 0)
                .orElse(platform);
    }
}
