package org.sharon.launcher.home;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder of service plugins that is live.
 *
 * <p>At a start it receives the plugins of the archive that are new or have changed since they were
 * last copied. A plugin that the operator has removed stays away, and one that the operator has
 * replaced stays until the archive brings a newer one.
 */
public final class PluginFolder {

    private static final String RECORD = ".from-the-archive";

    private final Path live;

    public PluginFolder(Path live) {
        this.live = live;
    }

    public Path path() {
        return live;
    }

    /** Copies what is new in {@code archive}; does nothing when there is no such folder. */
    public void fillFrom(Path archive) throws IOException {
        OwnerOnly.folder(live);
        if (!Files.isDirectory(archive)) {
            return;
        }
        Properties copied = readRecord();
        for (Path jar : jarsIn(archive)) {
            fill(jar, copied);
        }
        try (var writer = Files.newBufferedWriter(live.resolve(RECORD))) {
            copied.store(writer, "What was copied here from the archive");
        }
    }

    private void fill(Path jar, Properties copied) throws IOException {
        String name = jar.getFileName().toString();
        String print = fingerprint(jar);
        String before = copied.getProperty(name);
        boolean removedByTheOperator = before != null && Files.notExists(live.resolve(name));
        if (removedByTheOperator || print.equals(before)) {
            return;
        }
        // A name without .jar until it is whole, because the folder is watched.
        Path part = live.resolve("." + name + ".part");
        Files.copy(jar, part, REPLACE_EXISTING);
        Files.move(part, live.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
        copied.setProperty(name, print);
    }

    private Properties readRecord() throws IOException {
        Properties copied = new Properties();
        Path record = live.resolve(RECORD);
        if (Files.exists(record)) {
            try (var reader = Files.newBufferedReader(record)) {
                copied.load(reader);
            }
        }
        return copied;
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static String fingerprint(Path jar) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
