package org.sharon.core.search;

import static org.sharon.core.language.Words.say;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param stems of the words that all have to be there
 * @param author the number of the account whose posts are wanted; {@link #THE_TEAM} for posts of
 *     the team, empty for anybody's
 * @param before only posts with a smaller number: where the last page ended
 */
record Question(List<String> stems, Optional<Long> author, Kind kind, Since since, long before) {

    static final long THE_TEAM = 0;

    private static final int MOST_WORDS = 6;

    Question {
        stems = List.copyOf(stems);
    }

    /** Where a post stands. */
    enum Kind {
        ALL("", "search.everywhere"),
        FORUM("topics", "search.topics"),
        BLOG("blog", "search.blogs"),
        WALL("wall", "search.walls"),
        PAGE("page", "search.walls-of-members"),
        TIMELINE("timeline", "search.timelines"),
        LIVING("live", "search.living-rooms");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        static Kind of(String word) {
            for (Kind each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            return ALL;
        }

        String word() {
            return word;
        }

        String label() {
            return say(label);
        }

        /** As the database calls the shelf or the room; empty for all. */
        String stored() {
            return switch (this) {
                case ALL -> "";
                case FORUM -> "forum";
                case BLOG -> "blog";
                case WALL -> "wall";
                case PAGE -> "page";
                case TIMELINE -> "timeline";
                case LIVING -> "living";
            };
        }
    }

    /** How far back it goes. */
    enum Since {
        EVER("", "search.any-time", 0),
        WEEK("week", "search.the-last-7-days", 7),
        MONTH("month", "search.the-last-30-days", 30),
        YEAR("year", "search.the-last-12-months", 365);

        private final String word;
        private final String label;
        private final int days;

        Since(String word, String label, int days) {
            this.word = word;
            this.label = label;
            this.days = days;
        }

        static Since of(String word) {
            for (Since each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            return EVER;
        }

        String word() {
            return word;
        }

        String label() {
            return say(label);
        }

        Optional<Duration> ago() {
            return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
        }
    }

    /** The first few different words of what was typed. */
    static List<String> stems(String typed) {
        Set<String> stems = new LinkedHashSet<>();
        Words.asked(typed).forEach(word -> stems.add(word.stem()));
        return new ArrayList<>(stems).subList(0, Math.min(MOST_WORDS, stems.size()));
    }
}
