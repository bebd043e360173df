package org.sharon.core.moderation.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.descriptor.BuiltPlugin;
import org.sharon.descriptor.DescribedPhrases;
import org.sharon.descriptor.PluginDescriptor;

/**
 * Tries a plugin's rules on the plugin's own labelled lines: when it is built, and again before it
 * serves.
 *
 * @param judged what the rules made of each line
 * @param left lines about rules in Java, where no code may run
 */
public record PhraseGate(List<Judged> judged, List<PhraseLine> left) {

    /** What the rules made of one line. */
    public record Judged(PhraseLine line, Verdict verdict) {

        public boolean agrees() {
            return line.expected().equals(verdict);
        }

        /** Such as {@code line 12 expects hold and gets none}. */
        public String sentence() {
            return "line %d expects %s and gets %s"
                    .formatted(line.number(), line.expected().word(), verdict.word());
        }
    }

    public PhraseGate {
        judged = List.copyOf(judged);
        left = List.copyOf(left);
    }

    /**
     * Tries the declared rules and those of the platform. None of the plugin's code runs.
     *
     * @throws IllegalArgumentException when the lines or the rules cannot be read
     */
    public static PhraseGate of(PluginDescriptor plugin) {
        return of(
                RuleSet.of(plugin.service(), plugin.declaredRules()), plugin.codedRules(), plugin);
    }

    /**
     * The same, with rules that are compiled already.
     *
     * @param coded the ids of rules in Java
     */
    public static PhraseGate of(RuleSet rules, Collection<String> coded, PluginDescriptor plugin) {
        return of(rules, coded, lines(plugin));
    }

    /** Tries {@code lines}; those that are about a rule in Java are left. */
    public static PhraseGate of(RuleSet rules, Collection<String> coded, List<PhraseLine> lines) {
        return judge(lines, coded, text -> rules.judgeDeclared(text).verdict());
    }

    /**
     * Tries all rules of a plugin that was just built, those in Java too.
     *
     * @throws IllegalArgumentException when the lines or the rules cannot be read
     */
    public static PhraseGate running(ServicePlugin plugin, List<String> lines) {
        String service = plugin.description().id();
        RuleSet rules = RuleSet.of(service, plugin.rules());
        return judge(
                PhraseLine.read(service, lines), List.of(), text -> rules.judge(text).verdict());
    }

    /**
     * Tries those lines that are about rules in Java, which run.
     *
     * @param coded the ids of these rules
     * @param rules judges a text with all rules
     */
    public static PhraseGate ofCoded(
            Collection<String> coded, List<PhraseLine> lines, Function<String, Verdict> rules) {
        List<PhraseLine> about =
                lines.stream().filter(line -> coded.contains(line.rule())).toList();
        return judge(about, List.of(), rules);
    }

    /** The plugin's own lines; none when it has no such file. */
    public static List<PhraseLine> lines(PluginDescriptor plugin) {
        return plugin.jar()
                .phrases()
                .map(phrases -> PhraseLine.read(plugin.service(), phrases.lines()))
                .orElse(List.of());
    }

    private static PhraseGate judge(
            List<PhraseLine> lines, Collection<String> coded, Function<String, Verdict> rules) {
        List<Judged> judged = new ArrayList<>();
        List<PhraseLine> left = new ArrayList<>();
        for (PhraseLine line : lines) {
            if (coded.contains(line.rule())) {
                left.add(line);
            } else {
                judged.add(new Judged(line, rules.apply(line.text())));
            }
        }
        return new PhraseGate(judged, left);
    }

    /** The lines that were judged in another way than the plugin promises. */
    public List<Judged> misses() {
        return judged.stream().filter(each -> !each.agrees()).toList();
    }

    /** Why the plugin is refused; empty when all lines hold. */
    public Optional<String> refusal() {
        List<Judged> misses = misses();
        if (misses.isEmpty()) {
            return Optional.empty();
        }
        String more =
                misses.size() == 1 ? "" : ", and %d more do not hold".formatted(misses.size() - 1);
        return Optional.of("Its own phrases fail: " + misses.get(0).sentence() + more);
    }

    /**
     * Run by the build of a plugin: lists the lines that do not hold, and fails.
     *
     * @param words the folder with the plugin's classes; where there is none, there is nothing to
     *     do
     */
    public static void main(String[] words) throws IOException {
        Path classes = Path.of(words[0]);
        if (!Files.isDirectory(classes)) {
            return;
        }
        try (BuiltPlugin built = BuiltPlugin.open(classes)) {
            Optional<DescribedPhrases> phrases = built.facts().phrases();
            if (phrases.isEmpty()) {
                return;
            }
            PhraseGate gate = running(built.plugin(), phrases.get().lines());
            gate.misses()
                    .forEach(
                            each ->
                                    System.err.printf(
                                            "phrases.tsv %s: %s%n",
                                            each.sentence(), each.line().text()));
            gate.refusal()
                    .ifPresent(
                            sentence -> {
                                throw new IllegalStateException(sentence);
                            });
        }
    }
}
