package org.sharon.api.features;

import java.util.List;

/**
 * How a service looks after people who write a blog.
 *
 * @param prompts questions to begin with, at most eight of at most 100 characters; with none the
 *     platform offers its own
 * @param restFrom the hour, from 0 to 23 by the clock in London, from which a blog post rests until
 *     the morning unless its author sends it again
 * @param restUntil the hour in which the night is over; the same as {@code restFrom} for no rest
 * @since 1.0
 */
public record BlogCare(List<String> prompts, int restFrom, int restUntil) {

    private static final int MOST = 8;
    private static final int LONGEST = 100;
    private static final int LAST_HOUR = 23;

    public BlogCare {
        prompts = List.copyOf(prompts);
        if (prompts.size() > MOST) {
            throw new IllegalArgumentException("A blog has at most eight prompts");
        }
        for (String prompt : prompts) {
            if (prompt.isBlank() || prompt.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "A prompt has between 1 and 100 characters: " + prompt);
            }
        }
        if (!isHour(restFrom) || !isHour(restUntil)) {
            throw new IllegalArgumentException("A night begins and ends at an hour from 0 to 23");
        }
    }

    /** The platform's own prompts, and no rest. */
    public static BlogCare plain() {
        return new BlogCare(List.of(), 0, 0);
    }

    /** The service's own prompts, and no rest. */
    public static BlogCare prompting(String... prompts) {
        return new BlogCare(List.of(prompts), 0, 0);
    }

    /** The same with a rest at night: for services where what is written late is regretted. */
    public BlogCare restingAtNight(int from, int until) {
        return new BlogCare(prompts, from, until);
    }

    /** Whether a post that is written in this hour rests. */
    public boolean rests(int hour) {
        return restFrom <= restUntil
                ? restFrom <= hour && hour < restUntil
                : hour >= restFrom || hour < restUntil;
    }

    private static boolean isHour(int hour) {
        return hour >= 0 && hour <= LAST_HOUR;
    }
}
