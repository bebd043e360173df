package org.sharon.core.packs.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.moderation.rules.PhraseGate.Judged;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.preview.Change;
import org.sharon.core.preview.Corpus;
import org.sharon.core.preview.Preview;
import org.sharon.core.preview.Section;
import org.sharon.descriptor.DescribedRule;
import org.sharon.descriptor.RulePack;

/** What would change if a version of a pack took the place of another, or of nothing. */
public final class PackPreview {

    private PackPreview() {}

    /**
     * @param now the version that is on
     * @param beside the services it would stand in, without any version of this pack; empty when
     *     there are none, and then the platform's rules alone are beside it
     */
    public static Preview of(Optional<PackFile> now, PackFile next, List<Neighbours> beside) {
        PackTrial.Result alone = new PackTrial(next).alone();
        PackTrial.Result among = new PackTrial(next).in(beside);
        List<String> refusals = new ArrayList<>(alone.refusal().stream().toList());
        among.refusal().filter(each -> !refusals.contains(each)).ifPresent(refusals::add);
        List<Judged> misses = new ArrayList<>(alone.misses());
        among.misses().stream().filter(each -> !misses.contains(each)).forEach(misses::add);
        return new Preview(
                next.pack().id(),
                next.pack().title(),
                now.map(file -> file.pack().version()),
                next.pack().version(),
                Optional.empty(),
                refusals,
                new Corpus(
                        shifts(now, next, beside),
                        misses,
                        alone.tried(),
                        0,
                        List.of(),
                        Optional.empty()),
                sections(now, next));
    }

    private static List<Section> sections(Optional<PackFile> now, PackFile next) {
        List<DescribedRule> before = now.map(file -> file.pack().rules()).orElse(List.of());
        List<Section> sections = new ArrayList<>();
        sections.add(Section.ofRules(before, next.pack().rules()));
        sections.add(new Section("pack", "The pack itself", changes(now, next.pack())));
        sections.removeIf(section -> section.changes().isEmpty());
        return sections;
    }

    private static List<Change> changes(Optional<PackFile> now, RulePack next) {
        Map<String, String> after = parts(next);
        Map<String, String> before = now.map(file -> parts(file.pack())).orElse(Map.of());
        List<Change> changes = new ArrayList<>();
        after.forEach(
                (part, words) -> {
                    String was = before.get(part);
                    if (was == null) {
                        changes.add(new Change(Change.Kind.ADDED, part + ": " + words, List.of()));
                    } else if (!was.equals(words)) {
                        changes.add(
                                new Change(
                                        Change.Kind.CHANGED,
                                        part + ": " + words,
                                        List.of("Now: " + was)));
                    }
                });
        return changes;
    }

    private static Map<String, String> parts(RulePack pack) {
        Set<String> services = new TreeSet<>(pack.services());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("What it looks for", pack.about());
        parts.put("Meant for", services.isEmpty() ? "any service" : String.join(", ", services));
        parts.put("Who answers for its words", pack.author());
        return parts;
    }

    private static List<Corpus.Shift> shifts(
            Optional<PackFile> now, PackFile next, List<Neighbours> beside) {
        List<Neighbours> all =
                beside.isEmpty()
                        ? List.of(Neighbours.of("core", RuleSet.baseline(), List.of()))
                        : beside;
        List<Corpus.Shift> shifts = new ArrayList<>();
        for (Neighbours each : all) {
            shifts.addAll(shifts(now, next, each));
        }
        shifts.sort(Comparator.comparingInt(Corpus.Shift::order));
        return shifts;
    }

    private static List<Corpus.Shift> shifts(
            Optional<PackFile> now, PackFile next, Neighbours beside) {
        RuleSet before;
        RuleSet after;
        try {
            before = now.map(file -> beside.rules().with(file.rules())).orElse(beside.rules());
            after = beside.rules().with(next.rules());
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
        Map<String, PhraseLine> lines = new LinkedHashMap<>();
        now.ifPresent(file -> add(lines, file, beside.service()));
        add(lines, next, beside.service());
        beside.lines().forEach(line -> lines.putIfAbsent(line.text(), line));
        List<Corpus.Shift> shifts = new ArrayList<>();
        for (PhraseLine line : lines.values()) {
            Verdict was = before.judgeDeclared(line.text()).verdict();
            Verdict will = after.judgeDeclared(line.text()).verdict();
            if (!was.equals(will)) {
                shifts.add(
                        new Corpus.Shift(
                                "%s in %s".formatted(line.rule(), beside.service()),
                                line.text(),
                                was,
                                will));
            }
        }
        return shifts;
    }

    private static void add(Map<String, PhraseLine> lines, PackFile file, String service) {
        file.lines().stream()
                .filter(each -> service.equals("core") || each.countsFor(service))
                .forEach(each -> lines.putIfAbsent(each.line().text(), each.line()));
    }
}
