package org.sharon.api.plugin;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How the service speaks to people. Reviewers of its words read it, and the developer kit checks
 * the plugin's own words against it.
 *
 * @param readingAge in years; 9 to 11 unless there is a reason
 * @param voice one sentence, such as {@code Warm, and leaning towards recovery.}
 * @param avoid words that the service never uses itself
 * @since 1.0
 */
public record Tone(int readingAge, String voice, List<String> avoid) {

    /** Plain, kind and without idiom. */
    public static final Tone PLAIN = new Tone(11, "Plain, kind and without idiom.", List.of());

    public Tone {
        requireNonNull(voice, "voice");
        avoid = List.copyOf(avoid);
        if (readingAge < 5 || readingAge > 18) {
            throw new IllegalArgumentException("A reading age is 5 to 18 years: " + readingAge);
        }
    }

    /** This voice, for a reading age of 11. */
    public static Tone of(String voice, String... avoid) {
        return new Tone(11, voice, List.of(avoid));
    }
}
