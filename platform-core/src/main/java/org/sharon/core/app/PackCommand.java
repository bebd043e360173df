package org.sharon.core.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.core.moderation.rules.PhraseGate;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.packs.content.Neighbours;
import org.sharon.core.packs.content.PackFile;
import org.sharon.core.packs.content.PackFolder;
import org.sharon.core.packs.content.PackPreview;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.descriptor.WrittenDescriptor;
import org.sharon.core.preview.Preview;
import org.sharon.descriptor.PluginDescriptor;

/** {@code pack new}, {@code build}, {@code from} and {@code preview} of the command line. */
final class PackCommand {

    /** The name under which the launcher looks for it. */
    static final String NAME = "pack";

    private static final int DONE = 0;
    private static final int FINDING = 1;
    private static final int ENVIRONMENT = 3;

    private final Path plugins;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    PackCommand(Path plugins) {
        this.plugins = plugins;
    }

    /**
     * @param words {@code new FOLDER}, {@code build FOLDER FILE}, {@code from JAR FOLDER [RULE…]},
     *     or {@code preview FILE [--against FILE] [--json]}
     */
    int run(String[] words) {
        List<String> rest = List.of(words).subList(2, words.length);
        Path first = Path.of(words[1]);
        try {
            return switch (words[0]) {
                case "new" -> begin(first);
                case "build" -> build(first, Path.of(rest.get(0)));
                case "from" -> take(first, Path.of(rest.get(0)), rest.subList(1, rest.size()));
                default -> preview(first, rest);
            };
        } catch (RefusedException refusal) {
            System.err.println("sharon: " + refusal.getMessage() + ".");
            return FINDING;
        } catch (IOException noPlace) {
            System.err.println(
                    "sharon: A file cannot be read or written: %s. Look at its folder, its rights and the disk."
                            .formatted(noPlace.getMessage()));
            return ENVIRONMENT;
        }
    }

    private int begin(Path folder) throws IOException {
        PackFolder.writeExample(folder);
        out.printf(
                "%s has an example that can be built as it is. Change pack.json and phrases.tsv, then: sharon pack build %s%n",
                folder, folder);
        return DONE;
    }

    private int build(Path folder, Path target) throws IOException {
        PackFile built = PackFolder.build(folder);
        List<String> problems = PackFolder.problems(built);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> System.err.println("sharon: " + problem + "."));
            return FINDING;
        }
        Path half = Files.createTempFile(target.toAbsolutePath().getParent(), "pack", ".part");
        try {
            Files.write(half, built.bytes());
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        out.printf(
                "%s %s: %d rules, %d lines, all hold.%n%s%n",
                built.pack().id(),
                built.pack().version(),
                built.pack().rules().size(),
                built.lines().size(),
                target);
        return DONE;
    }

    private int take(Path jar, Path folder, List<String> rules) throws IOException {
        PackFolder.Taken taken = PackFolder.take(plugin(jar), rules, folder);
        out.printf(
                "%s has %d %s and %d lines.%n",
                folder, taken.rules(), taken.rules() == 1 ? "rule" : "rules", taken.lines());
        if (taken.left() > 0) {
            out.printf(
                    "%d lines were left out: they need the plugin's other rules.%n", taken.left());
        }
        if (!taken.coded().isEmpty()) {
            out.printf(
                    "Left out, because a pack has no code: %s.%n",
                    String.join(", ", taken.coded()));
        }
        return DONE;
    }

    private int preview(Path file, List<String> options) throws IOException {
        PackFile next = PackFile.open(Files.readAllBytes(file));
        int against = options.indexOf("--against");
        Optional<PackFile> now =
                against < 0
                        ? Optional.empty()
                        : Optional.of(
                                PackFile.open(
                                        Files.readAllBytes(Path.of(options.get(against + 1)))));
        Preview preview = PackPreview.of(now, next, neighbours(next));
        out.print(options.contains("--json") ? preview.toJson() + "\n" : preview.toText());
        return preview.isRefused() ? FINDING : DONE;
    }

    private static PluginDescriptor plugin(Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        return WrittenDescriptor.read(PluginJar.whole(jar.getFileName().toString(), bytes));
    }

    /** The services in the plugins folder for which it is meant; none of their code runs. */
    private List<Neighbours> neighbours(PackFile pack) throws IOException {
        List<Neighbours> found = new ArrayList<>();
        if (!Files.isDirectory(plugins)) {
            return found;
        }
        try (Stream<Path> files = Files.list(plugins)) {
            for (Path jar :
                    files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
                try {
                    PluginDescriptor plugin = plugin(jar);
                    if (pack.pack().isFor(plugin.service())) {
                        found.add(
                                Neighbours.of(
                                        plugin.service(),
                                        RuleSet.of(plugin.service(), plugin.declaredRules()),
                                        PhraseGate.lines(plugin)));
                    }
                } catch (RefusedException cannotServe) {
                    continue;
                }
            }
        }
        return found;
    }
}
