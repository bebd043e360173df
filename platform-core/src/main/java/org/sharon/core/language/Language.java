package org.sharon.core.language;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A language that the interface speaks. Each request is answered in one; what nobody asked for,
 * such as a round of the night, is English.
 */
public enum Language {
    ENGLISH("en", Locale.UK, "English"),
    WELSH("cy", Locale.forLanguageTag("cy-GB"), "Cymraeg");

    private static final ThreadLocal<Language> SPOKEN = ThreadLocal.withInitial(() -> ENGLISH);

    private final String tag;
    private final Locale locale;
    private final String title;
    private final Map<String, DateTimeFormatter> patterns = new ConcurrentHashMap<>();

    Language(String tag, Locale locale, String title) {
        this.tag = tag;
        this.locale = locale;
        this.title = title;
    }

    /** Of the request that this thread is answering. */
    public static Language current() {
        return SPOKEN.get();
    }

    /**
     * The tag of words that are there in English only, such as those of a trust: on a page in
     * another language; null on an English one, which needs none.
     */
    public static @Nullable String english() {
        return current() == ENGLISH ? null : ENGLISH.tag;
    }

    /** Empty for a tag that is no language of the interface. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }

    /** Does {@code work} on this thread in this language, and comes back to the one before. */
    public <T> T speak(Supplier<T> work) {
        Language before = SPOKEN.get();
        SPOKEN.set(this);
        try {
            return work.get();
        } finally {
            SPOKEN.set(before);
        }
    }

    /** The same for work that answers nothing. */
    public void speak(Runnable work) {
        Language before = SPOKEN.get();
        SPOKEN.set(this);
        try {
            work.run();
        } finally {
            SPOKEN.set(before);
        }
    }

    /** A date in the words of this language, by a pattern such as {@code EEEE d MMMM}. */
    public String format(String pattern, TemporalAccessor date) {
        return patterns.computeIfAbsent(pattern, each -> DateTimeFormatter.ofPattern(each, locale))
                .format(date);
    }

    /** As HTML has it: {@code en}, {@code cy}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** What it calls itself. */
    public String title() {
        return title;
    }

    /** The one to change to. */
    public Language other() {
        return this == ENGLISH ? WELSH : ENGLISH;
    }
}
