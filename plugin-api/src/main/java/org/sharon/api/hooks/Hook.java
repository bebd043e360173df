package org.sharon.api.hooks;

import static java.util.Objects.requireNonNull;

import org.osgi.annotation.versioning.ConsumerType;
import org.sharon.api.context.CallContext;
import org.sharon.api.moderation.Draft;

/**
 * Something that a plugin wants to hear of. It hears of its own rooms and its own members only, and
 * never who they are.
 *
 * @since 1.0
 */
public sealed interface Hook {

    /**
     * Before a post of any kind is stored. The rules read the author's own words and, where the
     * hook changes them, the new ones too. Where they would hold the author's own words, or tell a
     * clinician, these go on as if the hook had said nothing. Needs {@code
     * Permission.CHANGE_POSTS}.
     *
     * @param handler is asked
     */
    record PostWillBeSaid(Before handler) implements Hook {
        public PostWillBeSaid {
            requireNonNull(handler, "handler");
        }
    }

    /**
     * After a post has been stored and shown. Held posts are heard of when a person shows them.
     * Needs {@code Permission.HEAR_EVENTS}.
     *
     * @param handler is told
     */
    record PostHasBeenShown(After<PostNews> handler) implements Hook {
        public PostHasBeenShown {
            requireNonNull(handler, "handler");
        }
    }

    /**
     * After a person has got their first key of the service. Needs {@code Permission.HEAR_EVENTS}.
     *
     * @param handler is told
     */
    record MemberHasJoined(After<MemberNews> handler) implements Hook {
        public MemberHasJoined {
            requireNonNull(handler, "handler");
        }
    }

    /** Is asked before something happens. */
    @FunctionalInterface
    @ConsumerType
    interface Before {

        /**
         * Runs on a worker thread while the author waits, in the order of the plugin's list. Has 50
         * milliseconds together with the rules. When it throws, answers {@code null} or is late,
         * the post is kept, held and given to a person.
         *
         * @return {@link Reply#goOn}, or the post with other words, or a reason why it is not sent,
         *     which the author reads with their words still in the box
         */
        Reply before(Draft draft, CallContext context);
    }

    /** Is told after something has happened. */
    @FunctionalInterface
    @ConsumerType
    interface After<N> {

        /**
         * Runs on a worker thread of the node where it happened, after COMMIT, at most once, and in
         * no promised order. Has 50 milliseconds. When it throws or is late, that counts against
         * the plugin, changes nothing else, and is not tried again.
         */
        void after(N news, CallContext context);
    }

    /**
     * A post that others can read.
     *
     * @param room the slug of its room
     * @param person as in {@code PageRequest.person()}
     */
    record PostNews(String room, String person) {}

    /**
     * A member.
     *
     * @param person as in {@code PageRequest.person()}
     */
    record MemberNews(String person) {}
}
