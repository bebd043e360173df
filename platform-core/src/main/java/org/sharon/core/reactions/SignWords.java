package org.sharon.core.reactions;

import static org.sharon.core.language.Words.say;

import java.util.List;
import java.util.stream.Stream;
import org.sharon.api.features.Reaction;
import org.sharon.api.features.ReactionSet;
import org.sharon.core.plugins.Service;

/** The signs of support of a service, in the language of this request. */
final class SignWords {

    private SignWords() {}

    static List<Reaction> of(Service service) {
        return service.features().reactions().reactions().stream()
                .map(each -> new Reaction(each.id(), words(service, each), each.picture()))
                .toList();
    }

    /** Those that the platform lends have the platform's words. */
    private static String words(Service service, Reaction sign) {
        boolean lent =
                Stream.of(ReactionSet.words(), ReactionSet.hearts())
                        .anyMatch(set -> set.reactions().contains(sign));
        return lent ? lent(sign) : service.said(sign.words());
    }

    private static String lent(Reaction sign) {
        return switch (sign.id()) {
            case "same" -> say("reactions.same-here");
            case "strength" -> say("reactions.sending-strength");
            case "thanks" -> say("reactions.thank-you");
            case "thinking" -> say("reactions.thinking-of-you");
            case "helped" -> say("reactions.this-helped-me");
            case "with-you" -> say("reactions.you-are-not-alone");
            case "heart" -> say("reactions.a-heart");
            default -> sign.words();
        };
    }
}
