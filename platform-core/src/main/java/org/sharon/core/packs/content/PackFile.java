package org.sharon.core.packs.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sharon.core.crypto.Sha256;
import org.sharon.core.moderation.rules.SharedRule;
import org.sharon.core.plugins.NotWholeException;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.verify.Archive;
import org.sharon.descriptor.BadDescriptorException;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.RulePack;
import org.sharon.signing.JarSignature;

/**
 * A pack as one file: a jar with rules and labelled lines, and without code. Read by the reader
 * that reads plugins, under the same limits.
 */
public final class PackFile {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int LARGEST_PART = 1 << 20;
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final RulePack pack;
    private final List<PackLine> lines;
    private final byte[] bytes;
    private final String digest;

    private PackFile(RulePack pack, List<PackLine> lines, byte[] bytes) {
        this.pack = pack;
        this.lines = List.copyOf(lines);
        this.bytes = bytes;
        this.digest = Sha256.of(bytes);
    }

    /**
     * Reads a pack and checks all that can be checked without the services of a building.
     *
     * @throws RefusedException with one sentence
     */
    public static PackFile read(byte[] jar) {
        PackFile file = open(jar);
        PackLimits.check(file.pack);
        new PackTrial(file).alone().refuse();
        return file;
    }

    /**
     * Reads a pack that was checked before: what it is, not whether its lines still hold.
     *
     * @throws RefusedException when it cannot be read any more
     */
    public static PackFile open(byte[] jar) {
        Archive archive = archive(jar);
        String id =
                archive.header(RulePack.ID_HEADER)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                archive.header("Bundle-SymbolicName").isPresent()
                                                        ? "It is a plugin and no pack of rules: send it at Services"
                                                        : "It is no pack of rules: make one with sharon pack build"));
        archive.entries()
                .keySet()
                .forEach(
                        name -> {
                            if (!belongs(name)) {
                                throw new RefusedException(
                                        "It has %s, and a pack has rules and phrases only: leave it out"
                                                .formatted(name));
                            }
                        });
        RulePack pack = pack(text(archive, RulePack.FILE));
        String version = archive.header(RulePack.VERSION_HEADER).orElse("");
        if (!pack.id().equals(id.strip()) || !pack.version().equals(version.strip())) {
            throw new RefusedException(
                    "Its manifest says %s %s and its pack.json says %s %s: build it again"
                            .formatted(id.strip(), version.strip(), pack.id(), pack.version()));
        }
        return new PackFile(pack, PackLine.read(pack, text(archive, JarFacts.PHRASES)), jar);
    }

    /**
     * A new file. The same pack and lines give the same bytes.
     *
     * @throws RefusedException with one sentence, when a line cannot be read
     */
    static PackFile of(RulePack pack, String phrases) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(
                MANIFEST,
                "Manifest-Version: 1.0\r\n%s: %s\r\n%s: %s\r\n\r\n"
                        .formatted(
                                RulePack.ID_HEADER,
                                pack.id(),
                                RulePack.VERSION_HEADER,
                                pack.version()));
        entries.put(RulePack.FILE, pack.toJson());
        entries.put(JarFacts.PHRASES, phrases);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(each.getValue().getBytes(UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new PackFile(pack, PackLine.read(pack, phrases), bytes.toByteArray());
    }

    public RulePack pack() {
        return pack;
    }

    public List<PackLine> lines() {
        return lines;
    }

    /** Every byte of it. Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** SHA-256, in hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** Its rules, under names that are nobody else's. */
    public List<SharedRule> rules() {
        return pack.declaredRules().stream().map(rule -> new SharedRule(pack.id(), rule)).toList();
    }

    /** What it promises for a service, for another pack that would stand beside it. */
    public List<Neighbours.Promise> promises(String service) {
        return lines.stream()
                .filter(line -> line.countsFor(service))
                .map(line -> new Neighbours.Promise(pack.id(), line.line()))
                .toList();
    }

    private static Archive archive(byte[] jar) {
        try {
            return Archive.read(jar);
        } catch (NotWholeException damaged) {
            throw new RefusedException(damaged.getMessage(), damaged);
        }
    }

    private static boolean belongs(String entry) {
        return entry.equals(MANIFEST)
                || entry.equals(RulePack.FILE)
                || entry.equals(JarFacts.PHRASES)
                || JarSignature.isPartOfASignature(entry);
    }

    private static RulePack pack(String json) {
        try {
            return RulePack.read(json);
        } catch (BadDescriptorException wrong) {
            throw new RefusedException(
                    "Its pack.json cannot be read: %s. Build it again with sharon pack build"
                            .formatted(wrong.getMessage()),
                    wrong);
        }
    }

    private static String text(Archive archive, String entry) {
        byte[] bytes =
                archive.entry(entry)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                "It has no %s: build it with sharon pack build"
                                                        .formatted(entry)));
        if (bytes.length > LARGEST_PART) {
            throw new RefusedException("Its %s is larger than 1 MB".formatted(entry));
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherLetters) {
            throw new RefusedException(
                    "Its %s is not in UTF-8: save it in UTF-8 and build it again".formatted(entry),
                    otherLetters);
        }
    }
}
