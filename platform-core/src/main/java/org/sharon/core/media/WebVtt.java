package org.sharon.core.media;

import static org.sharon.core.language.Words.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Captions as WebVTT: read strictly, so that what is shown to people is what was written. */
public final class WebVtt {

    private static final Pattern TIMES =
            Pattern.compile(
                    "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})[ \\t]+-->[ \\t]+"
                            + "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})(?:[ \\t].*)?");

    private WebVtt() {}

    /** Whether it says of itself that it is one. */
    public static boolean isOne(String text) {
        return text.stripLeading().startsWith("WEBVTT");
    }

    /**
     * Why a player would not show all of it, in a sentence that names the line; empty when sound.
     */
    static Optional<String> problem(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).matches("\\uFEFF?WEBVTT(?:[ \\t].*)?")) {
            return Optional.of("Captions begin with a line that says WEBVTT. This has none.");
        }
        long before = 0;
        int captions = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).contains("-->")) {
                continue;
            }
            Matcher times = TIMES.matcher(lines.get(i).strip());
            if (!times.matches()) {
                return at(i, "the times cannot be read. Write them like 00:01.000 --> 00:04.000");
            }
            long from = millis(times, 1);
            if (from < before) {
                return at(i, "it begins before the caption above it");
            }
            if (millis(times, 5) <= from) {
                return at(i, "it ends before it begins");
            }
            if (i + 1 >= lines.size() || lines.get(i + 1).isBlank()) {
                return at(i, "there are no words under the times");
            }
            before = from;
            captions++;
        }
        return captions == 0
                ? Optional.of(
                        "There are no captions in it. Each has a line with times and its words.")
                : Optional.empty();
    }

    private static Optional<String> at(int line, String what) {
        return Optional.of("Line %d: %s.".formatted(line + 1, what));
    }

    private static long millis(Matcher times, int group) {
        String hours = times.group(group);
        return ((hours == null ? 0 : Long.parseLong(hours)) * 3_600
                                + Long.parseLong(times.group(group + 1)) * 60
                                + Long.parseLong(times.group(group + 2)))
                        * 1_000
                + Long.parseLong(times.group(group + 3));
    }

    /**
     * How long the captions go on, in words such as {@code 2 minutes}; empty when nobody can say.
     */
    public static String length(String text) {
        long last = 0;
        for (String line : text.lines().toList()) {
            Matcher times = TIMES.matcher(line.strip());
            if (times.matches()) {
                last = Math.max(last, millis(times, 5));
            }
        }
        long minutes = Math.round(last / 60_000.0);
        if (last == 0) {
            return "";
        }
        if (last < 55_000) {
            return say("media.less-than-a-minute");
        }
        return minutes <= 1 ? say("media.about-a-minute") : say("media.about-minutes", minutes);
    }

    /**
     * What is said, line by line: of captions without their times, of plain words each paragraph.
     */
    public static List<String> paragraphs(String text) {
        List<String> all = new ArrayList<>();
        for (String each : text.split("\\n\\s*\\n")) {
            if (!each.isBlank()) {
                all.add(each.strip().replaceAll("\\s+", " "));
            }
        }
        return all;
    }
}
