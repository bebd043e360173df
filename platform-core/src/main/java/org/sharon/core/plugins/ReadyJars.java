package org.sharon.core.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.core.crypto.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this build of the platform made of the jars that it has verified, read and woven on this
 * node: a start does not do all of that again for the same bytes. Whoever signed a jar is asked at
 * each start all the same.
 *
 * <p>It is kept in the home, as the platform's own files are, and whoever can write there can
 * change those. Another build verifies in its own way and keeps its own. What is damaged or missing
 * is made again.
 */
public final class ReadyJars {

    /** Remembers nothing. */
    public static final ReadyJars NONE = new ReadyJars(null);

    /** More than a building has services, also when each was updated often. */
    static final int MOST = 64;

    private static final int DIGEST = 64;

    private static final Logger log = LoggerFactory.getLogger(ReadyJars.class);

    private final @Nullable Path folder;

    private ReadyJars(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder where they are kept; it may be missing
     * @param build what is different for every build of the platform
     */
    public static ReadyJars in(Path folder, String build) {
        Path own = folder.resolve(Sha256.of(build.getBytes(StandardCharsets.UTF_8)));
        try {
            Files.createDirectories(own);
            forgetOthers(folder, own);
            return new ReadyJars(own);
        } catch (IOException | UncheckedIOException unwritable) {
            log.debug("Each start verifies and weaves every plugin", unwritable);
            return NONE;
        }
    }

    /** The woven jar that was made of the one with this digest. */
    Optional<byte[]> find(String digest) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            byte[] kept = Files.readAllBytes(folder.resolve(digest));
            int length = kept.length - DIGEST;
            if (length > 0) {
                byte[] woven = Arrays.copyOf(kept, length);
                String seal = new String(kept, length, DIGEST, StandardCharsets.US_ASCII);
                if (Sha256.of(woven).equals(seal)) {
                    return Optional.of(woven);
                }
            }
        } catch (IOException missing) {
            log.debug("{} is not kept", digest);
        }
        return Optional.empty();
    }

    /** To be called when the jar was verified, and its descriptor was found to be its own. */
    void keep(String digest, byte[] woven) {
        if (folder == null) {
            return;
        }
        byte[] seal = Sha256.of(woven).getBytes(StandardCharsets.US_ASCII);
        byte[] kept = Arrays.copyOf(woven, woven.length + DIGEST);
        System.arraycopy(seal, 0, kept, woven.length, DIGEST);
        try {
            forgetOldest();
            Path part = Files.createTempFile(folder, "part", "");
            Files.write(part, kept);
            Files.move(part, folder.resolve(digest), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException unwritable) {
            log.debug("The next start weaves it again", unwritable);
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst =
                    files.sorted(Comparator.comparing(ReadyJars::time).reversed()).toList();
            for (int i = MOST - 1; i < newestFirst.size(); i++) {
                Files.deleteIfExists(newestFirst.get(i));
            }
        }
    }

    private static long time(Path file) {
        return file.toFile().lastModified();
    }

    private static void forgetOthers(Path folder, Path own) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(each -> !each.equals(folder) && !each.startsWith(own))
                    .sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        }
    }
}
