package org.sharon.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.moderation.Visibility;

/**
 * A pack as a person writes it: with comments, with a verdict as one word, and without the parts
 * that are as they nearly always are.
 *
 * @param lines the line on which each part begins, by its place, such as {@code rules[2].card}
 */
public record PackSource(RulePack pack, Map<String, Integer> lines) {

    private static final String VERDICT = "verdict";
    private static final String SEQUENCE = "Sequence";
    private static final String NUMBER = "NumberWithUnit";
    private static final String ANY_NUMBER = "-Infinity";

    /** Fields that may be left out, and what they are then. */
    private record Usual(String name, @Nullable Object value) {}

    private static final List<Usual> OF_PACK =
            List.of(new Usual("format", (long) RulePack.FORMAT), new Usual("services", List.of()));
    private static final List<Usual> OF_RULE = List.of(new Usual("type", "Declared"));
    private static final List<Usual> OF_HELP =
            List.of(
                    new Usual("forUnits", Map.of()),
                    new Usual("forSpan", null),
                    new Usual("instead", List.of()));
    private static final List<Usual> OF_CARD =
            List.of(new Usual("version", 1L), new Usual("rewriteHelp", filled(Map.of(), OF_HELP)));
    private static final List<Usual> OF_CASE =
            List.of(
                    new Usual("conditions", List.of()),
                    new Usual("warning", null),
                    new Usual("help", null),
                    new Usual("quietRooms", List.of()));
    private static final List<Usual> OF_SEQUENCE = List.of(new Usual("anyOrder", false));
    private static final List<Usual> OF_NUMBER = List.of(new Usual("least", ANY_NUMBER));

    public PackSource {
        lines = Map.copyOf(lines);
    }

    /**
     * @throws BadDescriptorException when it cannot be read: its sentence begins with the line
     */
    public static PackSource read(String text) {
        JsonText.ByHand written = JsonText.readByHand(text.replace("\uFEFF", ""));
        try {
            return new PackSource(RulePack.of(whole(written.tree())), written.lines());
        } catch (BadDescriptorException wrong) {
            throw new BadDescriptorException(
                    wrong.place(),
                    "line %d: %s"
                            .formatted(line(written.lines(), wrong.place()), wrong.getMessage()));
        }
    }

    /** For a person to go on with. */
    public static String write(RulePack pack) {
        return JsonText.writeForPeople(brief(RecordTree.of(pack, RulePack.class)));
    }

    /** The line on which the part begins, or the part around it. */
    public int line(String place) {
        return line(lines, place);
    }

    private static int line(Map<String, Integer> lines, String place) {
        for (String at = place; !at.isEmpty(); at = around(at)) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
        }
        return lines.getOrDefault("", 1);
    }

    private static String around(String place) {
        int end = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
        return end < 0 ? "" : place.substring(0, end);
    }

    private static Object whole(@Nullable Object pack) {
        return changed(pack, OF_PACK, "rules", PackSource::wholeRule);
    }

    private static Object wholeRule(@Nullable Object rule) {
        Object cased = changed(rule, OF_RULE, "cases", PackSource::wholeCase);
        return inside(cased, "card", PackSource::wholeCard);
    }

    private static Object wholeCard(@Nullable Object card) {
        return inside(filled(card, OF_CARD), "rewriteHelp", help -> filled(help, OF_HELP));
    }

    private static Object wholeCase(@Nullable Object each) {
        Object matched = changed(each, OF_CASE, "matches", PackSource::wholeMatch);
        Object helped =
                inside(matched, "help", help -> help == null ? null : filled(help, OF_HELP));
        Object judged = inside(helped, VERDICT, PackSource::wholeVerdict);
        return changed(
                judged,
                List.of(),
                "conditions",
                condition -> changed(condition, List.of(), "matches", PackSource::wholeMatch));
    }

    private static @Nullable Object wholeVerdict(@Nullable Object verdict) {
        if (!(verdict instanceof String word)) {
            return verdict;
        }
        try {
            Verdict meant = Verdict.of(word);
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("visibility", meant.visibility().name());
            parts.put("attention", meant.attention().name());
            return parts;
        } catch (IllegalArgumentException noVerdict) {
            return verdict;
        }
    }

    private static @Nullable Object wholeMatch(@Nullable Object match) {
        return match instanceof Map<?, ?> map ? filled(match, usual(map)) : match;
    }

    private static List<Usual> usual(Map<?, ?> match) {
        return SEQUENCE.equals(match.get("type"))
                ? OF_SEQUENCE
                : NUMBER.equals(match.get("type")) ? OF_NUMBER : List.of();
    }

    private static @Nullable Object brief(@Nullable Object tree) {
        if (tree instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(brief(item)));
            return items;
        }
        if (!(tree instanceof Map<?, ?> map)) {
            return tree;
        }
        Optional<Verdict> verdict = verdict(map);
        if (verdict.isPresent()) {
            return verdict.get().word();
        }
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        map.forEach(
                (name, value) -> {
                    if (!isUsual(map, (String) name, value)) {
                        parts.put((String) name, brief(value));
                    }
                });
        return parts;
    }

    /** The same record, if one word says all of it. */
    private static Optional<Verdict> verdict(Map<?, ?> map) {
        if (map.size() == 2
                && map.get("visibility") instanceof String visibility
                && map.get("attention") instanceof String attention) {
            Verdict meant =
                    new Verdict(Visibility.valueOf(visibility), Attention.valueOf(attention));
            return Verdict.of(meant.word()).equals(meant) ? Optional.of(meant) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isUsual(Map<?, ?> whole, String name, @Nullable Object value) {
        return usualOf(whole).stream()
                .anyMatch(
                        each ->
                                each.name().equals(name)
                                        && JsonText.write(each.value())
                                                .equals(JsonText.write(value)));
    }

    private static List<Usual> usualOf(Map<?, ?> whole) {
        if (whole.containsKey("memberText")) {
            return OF_CARD;
        }
        if (whole.containsKey("quietRooms")) {
            return OF_CASE;
        }
        if (whole.containsKey("forUnits")) {
            return OF_HELP;
        }
        return whole.containsKey("cases") ? OF_RULE : usual(whole);
    }

    /** The same map with what was left out, and every item of one of its lists made whole. */
    private static Object changed(
            @Nullable Object map, List<Usual> usual, String list, Change change) {
        return inside(
                filled(map, usual),
                list,
                items -> {
                    if (!(items instanceof List<?> all)) {
                        return items;
                    }
                    List<@Nullable Object> whole = new ArrayList<>();
                    all.forEach(item -> whole.add(change.of(item)));
                    return whole;
                });
    }

    private static Object inside(@Nullable Object map, String name, Change change) {
        if (!(map instanceof Map<?, ?> parts) || !parts.containsKey(name)) {
            return map;
        }
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(parts);
        whole.put(name, change.of(parts.get(name)));
        return whole;
    }

    private static Object filled(@Nullable Object map, List<Usual> usual) {
        if (!(map instanceof Map<?, ?> parts)) {
            return map;
        }
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(parts);
        for (Usual each : usual) {
            if (!whole.containsKey(each.name())) {
                whole.put(each.name(), each.value());
            }
        }
        return whole;
    }

    /** Makes a part whole. */
    @FunctionalInterface
    private interface Change {
        @Nullable Object of(@Nullable Object part);
    }
}
