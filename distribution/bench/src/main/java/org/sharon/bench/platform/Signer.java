package org.sharon.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who signs plugins with {@code sharon plugin sign}. */
public final class Signer {

    private final Scratch scratch;
    private final Path install;
    private final Path keystore;
    private final Path password;

    private Signer(Scratch scratch, Path install) throws IOException {
        this.scratch = scratch;
        this.install = install;
        this.keystore = scratch.folder().resolve("signer.p12");
        this.password =
                Files.writeString(scratch.folder().resolve("signer.txt"), "a-long-password");
    }

    /** Makes a key. */
    public static Signer make(Scratch scratch, Path install) throws IOException {
        Signer signer = new Signer(scratch, install);
        signer.plugin(
                "new-key",
                "--alias",
                "bench",
                "--name",
                "Benchmarks",
                "--keystore",
                signer.keystore.toString(),
                "--password-file",
                signer.password.toString());
        return signer;
    }

    /** From now on the platform in this home accepts what is signed with it. */
    public void acceptedIn(Path home) throws IOException {
        String certificate = scratch.folder().resolve("bench.pem").toString();
        plugin("trust", certificate, "--home", home.toString());
    }

    public void sign(Path jar) throws IOException {
        plugin(
                "sign",
                jar.toString(),
                "--keystore",
                keystore.toString(),
                "--password-file",
                password.toString());
    }

    private void plugin(String... words) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(install.resolve("bin/sharon").toString());
        all.add("plugin");
        all.addAll(List.of(words));
        Process process = scratch.start("plugin", all);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(scratch.said("plugin"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            scratch.stop(process);
        }
    }
}
