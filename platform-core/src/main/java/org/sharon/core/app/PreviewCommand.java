package org.sharon.core.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.descriptor.WrittenDescriptor;
import org.sharon.core.preview.Preview;
import org.sharon.descriptor.PluginDescriptor;

/** {@code plugin preview} of the command line. It loads no plugin. */
final class PreviewCommand {

    /** The name under which the launcher looks for it. */
    static final String NAME = "plugin-preview";

    private static final String AGAINST = "--against";
    private static final int TAKEN = 0;
    private static final int REFUSED = 1;

    private final Path plugins;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    PreviewCommand(Path plugins) {
        this.plugins = plugins;
    }

    /**
     * @param words the jar, and behind it {@code --against JAR} and {@code --json} if wanted
     */
    int run(String[] words) {
        List<String> all = List.of(words);
        Path file = Path.of(all.get(0));
        try {
            PluginDescriptor next = read(file);
            Optional<PluginDescriptor> now =
                    all.contains(AGAINST)
                            ? Optional.of(read(Path.of(all.get(all.indexOf(AGAINST) + 1))))
                            : serving(next.service());
            Preview preview = Preview.of(now, next, Optional.empty());
            out.print(all.contains("--json") ? preview.toJson() + "\n" : preview.toText());
            return preview.isRefused() ? REFUSED : TAKEN;
        } catch (RefusedException refusal) {
            System.err.println("sharon: It would be refused. " + refusal.getMessage() + ".");
            return REFUSED;
        } catch (IOException unreadable) {
            System.err.println("sharon: The file cannot be read: " + file);
            return REFUSED;
        }
    }

    private static PluginDescriptor read(Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        return WrittenDescriptor.read(PluginJar.whole(jar.getFileName().toString(), bytes));
    }

    /** What lies in the plugins folder under the same id; jars that cannot serve do not count. */
    private Optional<PluginDescriptor> serving(String service) throws IOException {
        if (!Files.isDirectory(plugins)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            for (Path jar :
                    files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
                try {
                    PluginDescriptor found = read(jar);
                    if (found.service().equals(service)) {
                        return Optional.of(found);
                    }
                } catch (RefusedException cannotServe) {
                    continue;
                }
            }
        }
        return Optional.empty();
    }
}
