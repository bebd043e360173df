package org.sharon.core.search;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds posts, the newest first.
 *
 * <p>A word that many posts have is found soon by looking at the newest posts of the rooms one by
 * one, in windows that grow. A word that is not found there is rare, and the full-text index knows
 * it at once. So nobody ever goes through all posts that have a common word, and how long a search
 * takes hardly depends on the word.
 */
final class Search {

    /** How many of the newest posts are looked at one by one, in all rooms together. */
    private static final int[] WINDOWS = {200, 2_000, 8_000};

    /** The least in each room, so that a small room among large ones is looked at, too. */
    private static final int LEAST = 20;

    /** The most that one look takes along: some may not be for this reader. */
    private static final int CANDIDATES = 60;

    private static final double LONGEST_SECONDS = 0.2;

    /**
     * A page of what was found.
     *
     * @param before where the next page begins; 0 when there is none
     * @param cutShort there may be older posts, and looking for them would take too long
     */
    record Page(List<Found> found, long before, boolean cutShort) {}

    private final SearchStore store;
    private final Clock clock;

    @Inject
    Search(SearchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Optional<Long> findAuthor(int trust, String nickname) {
        return store.findAuthor(trust, nickname);
    }

    /** Up to {@code limit} posts. */
    Page find(Question question, Scope scope, int limit) {
        if (scope.rooms().isEmpty() || question.stems().isEmpty()) {
            return new Page(List.of(), 0, false);
        }
        Look look = new Look(question, scope, floor(question), limit);
        for (int window : WINDOWS) {
            if (!look.isDone()) {
                look.scan(window);
            }
        }
        boolean inTime = true;
        while (inTime && !look.isDone()) {
            inTime = look.match();
        }
        return look.page(!inTime);
    }

    private long floor(Question question) {
        return question.since()
                .ago()
                .map(ago -> store.firstSince(clock.instant().minus(ago)))
                .orElse(0L);
    }

    /** One search on its way back through the rooms. */
    private final class Look {

        private final Question question;
        private final Scope scope;
        private final List<String> patterns;
        private final long floor;
        private final int limit;
        private final List<Found> found = new ArrayList<>();

        /** Everything from here on has been looked at. */
        private long top;

        Look(Question question, Scope scope, long floor, int limit) {
            this.question = question;
            this.scope = scope;
            this.patterns = Tokens.patterns(question);
            this.floor = floor;
            this.limit = limit;
            this.top = question.before();
        }

        boolean isDone() {
            return found.size() > limit || top <= floor;
        }

        void scan(int window) {
            int each = Math.max(LEAST, window / scope.rooms().size());
            long low = Math.max(floor, store.reach(scope.rooms(), top, each));
            take(
                    store.scan(scope.rooms(), new SearchStore.Span(low, top), patterns, CANDIDATES),
                    low);
        }

        /** Whether it was done in time. */
        boolean match() {
            Optional<List<Long>> candidates =
                    store.match(
                            Tokens.match(scope.rooms(), question),
                            new SearchStore.Span(floor, top),
                            Tokens.patternsBesideWords(question),
                            CANDIDATES,
                            LONGEST_SECONDS);
            candidates.ifPresent(posts -> take(posts, floor));
            return candidates.isPresent();
        }

        private void take(List<Long> candidates, long low) {
            store
                    .listSeen(
                            candidates,
                            scope,
                            question.author().orElse(null),
                            question.kind().stored())
                    .stream()
                    .filter(post -> scope.shows(post) && post.has(question.stems()))
                    .forEach(found::add);
            top = candidates.size() < CANDIDATES ? low : candidates.get(CANDIDATES - 1);
        }

        Page page(boolean cutShort) {
            if (found.size() <= limit) {
                return new Page(found, 0, cutShort);
            }
            List<Found> shown = found.subList(0, limit);
            return new Page(shown, shown.get(limit - 1).id(), false);
        }
    }
}
