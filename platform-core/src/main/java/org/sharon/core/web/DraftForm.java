package org.sharon.core.web;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A posted form whose words are kept until they are sent. The template {@code web/draft-fields.jte}
 * writes the hidden fields that make a form one.
 *
 * @param place the address that the form is sent to: a person has one draft for each
 * @param page where the form stands
 * @param name what is being written, in plain words
 * @param writer the window in which it is written
 * @param base the revision that this window last knew
 * @param fields what was typed, without fields that are blank
 */
public record DraftForm(
        String place,
        String page,
        String name,
        String writer,
        long base,
        Map<String, String> fields) {

    public static final String PLACE = "draft-place";
    public static final String PAGE = "draft-page";
    public static final String NAME = "draft-name";
    public static final String WRITER = "draft-writer";
    public static final String BASE = "draft-base";
    public static final String OWNER = "draft-owner";

    /** More than this is given back on the page, and not kept. */
    public static final int LONGEST = 100_000;

    private static final int LONGEST_ADDRESS = 190;
    private static final int LONGEST_NAME = 200;
    private static final Pattern ADDRESS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");
    private static final Pattern WINDOW = Pattern.compile("[0-9a-f-]{36}");

    /** Not typed, or not to be kept. */
    private static final Set<String> NOT_WORDS =
            Set.of(
                    FormTokens.FIELD,
                    PLACE,
                    PAGE,
                    NAME,
                    WRITER,
                    BASE,
                    OWNER,
                    "key",
                    "anyway",
                    "step",
                    "nobody",
                    "password");

    /** Chosen beside what is typed. */
    private static final Set<String> CHOSEN =
            Set.of(
                    "warning",
                    "quote",
                    "no-quote",
                    "choices",
                    "until",
                    "room",
                    "time",
                    "minutes",
                    "where",
                    "stage",
                    "when",
                    "hour",
                    "days",
                    "revision");

    public DraftForm {
        fields = Map.copyOf(fields);
    }

    /** Empty when the form is none whose words are kept. */
    static Optional<DraftForm> of(MultiMap posted) {
        String place = value(posted, PLACE);
        String page = value(posted, PAGE);
        String writer = value(posted, WRITER);
        if (!isAddress(place) || !isAddress(page) || !WINDOW.matcher(writer).matches()) {
            return Optional.empty();
        }
        Map<String, String> fields = new TreeMap<>();
        int length = 0;
        for (var each : posted) {
            if (!NOT_WORDS.contains(each.getKey()) && !each.getValue().isBlank()) {
                fields.putIfAbsent(each.getKey(), each.getValue());
                length += each.getKey().length() + each.getValue().length();
            }
        }
        if (length > LONGEST) {
            return Optional.empty();
        }
        String name = value(posted, NAME);
        return Optional.of(
                new DraftForm(
                        place,
                        page,
                        name.length() > LONGEST_NAME ? "" : name,
                        writer,
                        base(posted),
                        fields));
    }

    /** Whether nothing is typed; what is only chosen beside the words is no draft. */
    public boolean isBlank() {
        return CHOSEN.containsAll(fields.keySet());
    }

    /** What was typed, without what is only chosen beside it. */
    public static Stream<String> words(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(each -> !CHOSEN.contains(each.getKey()))
                .map(Map.Entry::getValue);
    }

    /** Whether all of {@code other} is in here, too: then nothing is lost with it. */
    public boolean holds(Map<String, String> other) {
        return other.entrySet().stream()
                .allMatch(each -> fields.getOrDefault(each.getKey(), "").contains(each.getValue()));
    }

    /** Whether this is a path of ours that a browser can be sent to. */
    static boolean isAddress(String path) {
        return path.length() <= LONGEST_ADDRESS && ADDRESS.matcher(path).matches();
    }

    private static long base(MultiMap posted) {
        try {
            return Long.parseLong(value(posted, BASE));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static String value(MultiMap posted, String name) {
        String value = posted.get(name);
        return value == null ? "" : value;
    }
}
