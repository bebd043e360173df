package org.sharon.core.preview;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sharon.descriptor.DescribedRule;

/**
 * The changes of one kind.
 *
 * @param id stable, for programs
 * @param title for people
 */
public record Section(String id, String title, List<Change> changes) {

    public Section {
        changes = changes.stream().sorted(Comparator.comparing(Change::kind).reversed()).toList();
    }

    /** What becomes of safety rules. */
    public static Section ofRules(List<DescribedRule> now, List<DescribedRule> next) {
        return RuleChanges.rules(now, next);
    }

    /**
     * Compares two lists of things that have ids.
     *
     * @param what a thing in one line
     * @param more what else is worth knowing when it is added
     * @param differences what is not the same any more, in words
     */
    static <T> Section of(
            String id,
            String title,
            List<T> before,
            List<T> after,
            Function<T, String> key,
            Function<T, String> what,
            Function<T, List<String>> more,
            BiFunction<T, T, List<String>> differences) {
        Map<String, T> old = byKey(before, key);
        Map<String, T> next = byKey(after, key);
        List<Change> changes = new ArrayList<>();
        next.forEach(
                (name, thing) -> {
                    T was = old.get(name);
                    if (was == null) {
                        changes.add(Change.added(what.apply(thing), more.apply(thing)));
                    } else if (!was.equals(thing)) {
                        changes.add(
                                Change.changed(what.apply(thing), differences.apply(was, thing)));
                    }
                });
        old.forEach(
                (name, thing) -> {
                    if (!next.containsKey(name)) {
                        changes.add(Change.removed(what.apply(thing), List.of()));
                    }
                });
        return new Section(id, title, changes);
    }

    /** Such as "2 removed, 1 added". */
    public String counts() {
        return changes.stream()
                .collect(groupingBy(Change::kind, LinkedHashMap::new, counting()))
                .entrySet()
                .stream()
                .map(each -> each.getValue() + " " + each.getKey().word())
                .collect(joining(", "));
    }

    private static <T> Map<String, T> byKey(List<T> things, Function<T, String> key) {
        Map<String, T> named = new LinkedHashMap<>();
        things.forEach(thing -> named.put(key.apply(thing), thing));
        return named;
    }

    /** A line for each of the parts that are not the same. */
    static final class Parts {

        private final List<String> lines = new ArrayList<>();

        Parts add(String name, Object before, Object after) {
            if (!Objects.equals(before, after)) {
                lines.add("%s: “%s” becomes “%s”".formatted(name, before, after));
            }
            return this;
        }

        Parts note(boolean differs, String line) {
            if (differs) {
                lines.add(line);
            }
            return this;
        }

        List<String> lines() {
            return List.copyOf(lines);
        }
    }
}
