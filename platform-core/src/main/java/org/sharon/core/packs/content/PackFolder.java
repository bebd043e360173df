package org.sharon.core.packs.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.moderation.rules.Decision;
import org.sharon.core.moderation.rules.PhraseGate;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.moderation.rules.SharedRule;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.BadDescriptorException;
import org.sharon.descriptor.DescribedRule;
import org.sharon.descriptor.PackSource;
import org.sharon.descriptor.PluginDescriptor;
import org.sharon.descriptor.RulePack;

/** The folder in which a person writes a pack: {@code pack.json} and {@code phrases.tsv}. */
public final class PackFolder {

    /** The rules. */
    public static final String RULES = "pack.json";

    /** The labelled lines. */
    public static final String PHRASES = "phrases.tsv";

    private static final String HEAD =
            "# service\trule\texpect\ttext\n"
                    + "# Write - for any service, and - where no rule in particular is meant.\n";

    private PackFolder() {}

    /**
     * What became of the rules of a plugin.
     *
     * @param rules how many were taken
     * @param coded those that are written in Java, which no pack can have
     * @param lines how many lines about them were taken
     * @param left how many were not, because they need the plugin's other rules
     */
    public record Taken(int rules, List<String> coded, int lines, int left) {}

    /**
     * Writes an example that can be built as it is.
     *
     * @throws RefusedException when there is a pack already
     */
    public static void writeExample(Path folder) throws IOException {
        refuseToOverwrite(folder);
        Files.createDirectories(folder);
        for (String name : List.of(RULES, PHRASES)) {
            Files.writeString(folder.resolve(name), example(name));
        }
    }

    /** A file of the example, as it ships. */
    static String example(String name) {
        try (InputStream in = PackFolder.class.getResourceAsStream("/packs/example/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Checks everything and makes the file.
     *
     * @throws RefusedException with one sentence that says what to change, and where
     */
    public static PackFile build(Path folder) throws IOException {
        PackSource source;
        try {
            source = PackSource.read(read(folder, RULES));
        } catch (BadDescriptorException wrong) {
            throw new RefusedException(RULES + ", " + wrong.getMessage(), wrong);
        }
        try {
            PackLimits.check(source.pack());
        } catch (PackLimits.BadRuleException wrong) {
            throw new RefusedException(
                    "%s, line %d: %s"
                            .formatted(
                                    RULES,
                                    source.line("rules[%d]".formatted(wrong.index())),
                                    wrong.getMessage()),
                    wrong);
        }
        return PackFile.of(source.pack(), read(folder, PHRASES));
    }

    /**
     * Writes a folder with declared rules of a service plugin, and its lines about them.
     *
     * @param wanted the ids of the rules; none means all
     * @throws RefusedException when there is no such rule, or nothing to take
     */
    public static Taken take(PluginDescriptor plugin, List<String> wanted, Path folder)
            throws IOException {
        refuseToOverwrite(folder);
        RulePack pack = pack(plugin, rules(plugin, wanted));
        RuleSet judges = RuleSet.baseline().with(shared(pack));
        StringBuilder lines = new StringBuilder(HEAD);
        List<PhraseLine> about = about(plugin, pack);
        int taken = 0;
        for (PhraseLine line : about) {
            Optional<String> kept = kept(plugin.service(), pack, line, judges);
            kept.ifPresent(lines::append);
            taken += kept.isPresent() ? 1 : 0;
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(RULES), PackSource.write(pack));
        Files.writeString(folder.resolve(PHRASES), lines);
        List<String> coded = wanted.isEmpty() ? plugin.codedRules() : List.of();
        return new Taken(pack.rules().size(), coded, taken, about.size() - taken);
    }

    private static List<DescribedRule> rules(PluginDescriptor plugin, List<String> wanted) {
        for (String id : wanted) {
            Optional<DescribedRule> rule =
                    plugin.rules().stream().filter(each -> each.card().id().equals(id)).findFirst();
            if (rule.isEmpty()) {
                throw new RefusedException(
                        "%s has no rule %s: it has %s"
                                .formatted(plugin.service(), id, ids(plugin.rules())));
            }
            if (rule.get().declared().isEmpty()) {
                throw new RefusedException(
                        "Rule %s is written in Java, and a pack has no code: leave it out"
                                .formatted(id));
            }
        }
        List<DescribedRule> rules =
                plugin.rules().stream()
                        .filter(each -> each.declared().isPresent())
                        .filter(each -> wanted.isEmpty() || wanted.contains(each.card().id()))
                        .toList();
        if (rules.isEmpty()) {
            throw new RefusedException(
                    plugin.service() + " has no declared rules: there is nothing to take");
        }
        return rules;
    }

    private static RulePack pack(PluginDescriptor plugin, List<DescribedRule> rules) {
        return new RulePack(
                RulePack.FORMAT,
                shortened(plugin.service()) + "-rules",
                "1.0.0",
                "Rules of " + plugin.description().title(),
                "Rules that were taken out of the plugin %s %s."
                        .formatted(plugin.service(), plugin.version()),
                Set.of(plugin.service()),
                "Write the role that answers for these words",
                rules);
    }

    private static List<SharedRule> shared(RulePack pack) {
        return pack.declaredRules().stream().map(rule -> new SharedRule(pack.id(), rule)).toList();
    }

    private static String shortened(String service) {
        return service.length() <= 34 ? service : service.substring(0, 34).replaceFirst("-+$", "");
    }

    private static String ids(List<DescribedRule> rules) {
        return String.join(", ", rules.stream().map(rule -> rule.card().id()).toList());
    }

    /** Lines about one of the rules, and those about none. */
    private static List<PhraseLine> about(PluginDescriptor plugin, RulePack pack) {
        List<String> ids = pack.rules().stream().map(rule -> rule.card().id()).toList();
        return PhraseGate.lines(plugin).stream()
                .filter(line -> line.rule().equals(PackLine.ANY) || ids.contains(line.rule()))
                .toList();
    }

    /** The line as the pack has it, if its rules alone keep what it promises. */
    private static Optional<String> kept(
            String service, RulePack pack, PhraseLine line, RuleSet judges) {
        Decision decision = judges.judgeDeclared(line.text());
        if (!decision.verdict().equals(line.expected())) {
            return Optional.empty();
        }
        boolean byItsRule =
                decision.findings().stream()
                        .anyMatch(each -> each.ruleId().equals(pack.id() + "/" + line.rule()));
        boolean flagged = !line.expected().equals(Verdict.NONE);
        return Optional.of(
                "%s\t%s\t%s\t%s\n"
                        .formatted(
                                service,
                                flagged && !byItsRule ? PackLine.ANY : line.rule(),
                                line.expected().word(),
                                line.text()));
    }

    private static void refuseToOverwrite(Path folder) {
        for (String name : List.of(RULES, PHRASES)) {
            if (Files.exists(folder.resolve(name))) {
                throw new RefusedException(
                        "There is a %s in %s already: name another folder".formatted(name, folder));
            }
        }
    }

    private static String read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(
                    "There is no %s in %s: write one, or begin with sharon pack new"
                            .formatted(name, folder));
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
        } catch (CharacterCodingException otherLetters) {
            throw new RefusedException(name + " is not in UTF-8: save it in UTF-8", otherLetters);
        }
    }

    /** Why it would be refused once it is sent to a platform; empty when it would be taken. */
    public static List<String> problems(PackFile built) {
        return new ArrayList<>(new PackTrial(built).alone().problems());
    }
}
