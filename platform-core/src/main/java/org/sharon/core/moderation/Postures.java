package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostCount;
import org.sharon.core.conversations.ReadFirst;
import org.sharon.core.conversations.Typed;
import org.sharon.core.plugins.Services;

/** Holds what a service wants a person to read before others do, whatever the rules say of it. */
final class Postures {

    static final String RULE = "posture";

    private static final String EVERY =
            "Here a person from the team reads every post before others see it.";

    private static final String FIRST =
            "You are new here. A person from the team reads your first posts before others see"
                    + " them.";

    private static final String FOR_STAFF =
            "No rule minds it. This service wants a person to read it before others do.";

    private final Services services;
    private final PostCount posts;
    private final ReadFirst readFirst;

    @Inject
    Postures(Services services, PostCount posts, ReadFirst readFirst) {
        this.services = services;
        this.posts = posts;
        this.readFirst = readFirst;
    }

    /** {@code judged}, held if the service's posture holds it. */
    Judged applyTo(Typed typed, Judged judged) {
        if (!typed.isMember() || judged.isHeld()) {
            return judged;
        }
        if (!typed.room().isEmpty()
                && readFirst.holds(typed.trust(), typed.service(), typed.room())) {
            return held(judged, EVERY);
        }
        return services.find(typed.service())
                .map(service -> service.contributions().posture())
                .flatMap(posture -> reason(posture, typed))
                .map(reason -> held(judged, reason))
                .orElse(judged);
    }

    private Optional<String> reason(Posture posture, Typed typed) {
        int first = posture.firstPostsHeld();
        if (posture.holdsEveryPost()) {
            return Optional.of(EVERY);
        }
        if (first == 0
                || posts.postedBy(typed.author(), typed.trust(), typed.service(), first) >= first) {
            return Optional.empty();
        }
        return Optional.of(FIRST);
    }

    /** Keeps what the rules found; a question to the author first is not needed any more. */
    private static Judged held(Judged judged, String reason) {
        List<Finding> findings = new ArrayList<>(Finding.read(judged.findings()));
        findings.add(new Finding(RULE, 1, 0, 0, FOR_STAFF, false));
        return new Judged(
                Visibility.HELD,
                judged.attention() == Attention.AMBER_LOW ? Attention.NONE : judged.attention(),
                reason,
                judged.spans(),
                judged.rewrites(),
                judged.warning(),
                Finding.write(findings));
    }
}
