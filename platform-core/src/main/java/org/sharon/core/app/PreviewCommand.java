package org.sharon.core.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.preview.JarPreview;
import org.sharon.core.preview.JarPreview.Signer;
import org.sharon.core.preview.Preview;
import org.sharon.descriptor.PluginDescriptor;
import org.sharon.signing.BadSignatureException;
import org.sharon.signing.JarSignature;
import org.sharon.signing.PluginSignature;

/** {@code plugin preview} of the command line. It loads no plugin. */
final class PreviewCommand {

    /** The name under which the launcher looks for it. */
    static final String NAME = "plugin-preview";

    private static final String AGAINST = "--against";
    private static final int TAKEN = 0;
    private static final int REFUSED = 1;

    private final Path plugins;
    private final List<JarCheck> checks;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /**
     * @param checks what else the platform asks of a jar that comes
     */
    PreviewCommand(Path plugins, List<JarCheck> checks) {
        this.plugins = plugins;
        this.checks = List.copyOf(checks);
    }

    /**
     * @param words the jar, and behind it {@code --against JAR} and {@code --json} if wanted
     */
    int run(String[] words) {
        List<String> all = List.of(words);
        Path file = Path.of(all.get(0));
        try {
            Jar brought = read(file);
            checks.forEach(each -> each.check(brought.jar()));
            PluginDescriptor next = brought.descriptor();
            Optional<Jar> now =
                    all.contains(AGAINST)
                            ? Optional.of(read(Path.of(all.get(all.indexOf(AGAINST) + 1))))
                            : serving(next.service());
            Preview preview = Preview.of(now.map(Jar::descriptor), next, Optional.empty());
            JarPreview printed =
                    new JarPreview(preview, brought.signer(), now.flatMap(Jar::signer));
            out.print((all.contains("--json") ? printed.toJson() : printed.toText()) + "\n");
            return preview.isRefused() ? REFUSED : TAKEN;
        } catch (BadSignatureException refusal) {
            System.err.println("sharon: It would be refused. " + refusal.getMessage() + ".");
            return REFUSED;
        } catch (RefusedException refusal) {
            System.err.println("sharon: It would be refused. " + refusal.getMessage() + ".");
            return REFUSED;
        } catch (IOException unreadable) {
            System.err.println("sharon: The file cannot be read: " + file);
            return REFUSED;
        }
    }

    private static Jar read(Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        PluginJar whole = PluginJar.whole(jar.getFileName().toString(), bytes);
        return new Jar(whole, JarSignature.verify(bytes));
    }

    private record Jar(PluginJar jar, Optional<PluginSignature> signature) {

        PluginDescriptor descriptor() {
            return jar.descriptor();
        }

        Optional<Signer> signer() {
            return signature.map(it -> new Signer(it.signer(), it.fingerprint()));
        }
    }

    /** What lies in the plugins folder under the same id; jars that cannot serve do not count. */
    private Optional<Jar> serving(String service) throws IOException {
        if (!Files.isDirectory(plugins)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(plugins)) {
            for (Path jar :
                    files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
                try {
                    Jar found = read(jar);
                    if (found.descriptor().service().equals(service)) {
                        return Optional.of(found);
                    }
                } catch (RefusedException | BadSignatureException cannotServe) {
                    continue;
                }
            }
        }
        return Optional.empty();
    }
}
