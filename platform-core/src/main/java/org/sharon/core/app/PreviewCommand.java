package org.sharon.core.app;

import io.vertx.core.json.JsonObject;
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
            out.print(
                    all.contains("--json")
                            ? brought.json(preview, now) + "\n"
                            : preview.toText() + brought.signedBy(now) + "\n");
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

    /** What a jar declares, and who signed it; whether they are accepted is another question. */
    private record Jar(PluginJar jar, Optional<PluginSignature> signature) {

        PluginDescriptor descriptor() {
            return jar.descriptor();
        }

        String signedBy(Optional<Jar> now) {
            String who =
                    signature
                            .map(
                                    it ->
                                            "Signed by %s, with the certificate %s."
                                                    .formatted(it.signer(), it.fingerprint()))
                            .orElse("Nobody has signed it.");
            return otherSigner(now)
                    .map(
                            before ->
                                    "%s The version now is signed by somebody else: %s, with the certificate %s."
                                            .formatted(who, before.signer(), before.fingerprint()))
                    .orElse(who);
        }

        String json(Preview preview, Optional<Jar> now) {
            return new JsonObject(preview.toJson())
                    .put("signer", signature.map(PluginSignature::signer).orElse(null))
                    .put(
                            "signerFingerprint",
                            signature.map(PluginSignature::fingerprint).orElse(null))
                    .put(
                            "signerUntilNow",
                            otherSigner(now)
                                    .map(
                                            it ->
                                                    new JsonObject()
                                                            .put("name", it.signer())
                                                            .put("fingerprint", it.fingerprint()))
                                    .orElse(null))
                    .encodePrettily();
        }

        private Optional<PluginSignature> otherSigner(Optional<Jar> now) {
            return now.flatMap(Jar::signature)
                    .filter(
                            before ->
                                    signature
                                            .filter(
                                                    it ->
                                                            it.fingerprint()
                                                                    .equals(before.fingerprint()))
                                            .isEmpty());
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
