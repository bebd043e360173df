package org.sharon.core.moderation;

import java.time.Duration;
import java.util.List;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Posture;
import org.sharon.core.plugins.Contributions;

/** What a service brings beside its rooms, one kind at a time. */
public final class Brings {

    private Brings() {}

    public static Contributions posture(Posture posture) {
        return of(posture, List.of(), List.of());
    }

    /** A service in which a person reads every post first, and soon. */
    public static Contributions everyPostReadWithin(Duration held) {
        AlertClocks platform = AlertClocks.PLATFORM;
        return of(
                Posture.everyPostWaits(),
                new AlertClocks(platform.red(), platform.amber(), held),
                List.of(),
                List.of());
    }

    public static Contributions signposts(Signpost... signposts) {
        return of(Posture.atOnce(), List.of(signposts), List.of());
    }

    public static Contributions content(ContentItem... items) {
        return of(Posture.atOnce(), List.of(), List.of(items));
    }

    private static Contributions of(
            Posture posture, List<Signpost> signposts, List<ContentItem> content) {
        return of(posture, AlertClocks.PLATFORM, signposts, content);
    }

    private static Contributions of(
            Posture posture,
            AlertClocks clocks,
            List<Signpost> signposts,
            List<ContentItem> content) {
        Contributions none = Contributions.NONE;
        return new Contributions(
                posture,
                clocks,
                signposts,
                content,
                none.surveys(),
                none.training(),
                none.hazards(),
                none.dataClasses(),
                none.settings(),
                none.pages(),
                none.jobs(),
                none.hooks(),
                none.permissions());
    }
}
