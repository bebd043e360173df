package org.sharon.core.packs.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;
import org.sharon.descriptor.DescribedRule;
import org.sharon.descriptor.RulePack;

/** Packs made for tests. */
public final class Packs {

    private Packs() {}

    /** A pack about one word, for any service. */
    public static RulePack about(String id, String version, String word, Verdict verdict) {
        return of(
                id,
                version,
                Set.of(),
                List.of(
                        DeclaredRule.of(
                                RuleCard.of("W1", "Please leave " + word + " out.", "A " + word),
                                Case.of(verdict, Match.words(word)))));
    }

    public static RulePack of(
            String id, String version, Set<String> services, List<DeclaredRule> rules) {
        return new RulePack(
                RulePack.FORMAT,
                id,
                version,
                "Words of " + id,
                "Words for tests.",
                services,
                "Tester",
                rules.stream().map(DescribedRule::of).toList());
    }

    /** The file of a pack about one word, with lines that hold. */
    public static byte[] file(String id, String version, String word, Verdict verdict) {
        return file(id, version, word, verdict, lines(word, verdict));
    }

    /** The same with other lines. */
    public static byte[] file(
            String id, String version, String word, Verdict verdict, String lines) {
        return PackFile.of(about(id, version, word, verdict), lines).bytes();
    }

    public static String lines(String word, Verdict verdict) {
        return "-\tW1\t%s\tI saw a %s today\n-\tW1\tnone\tI saw nothing today\n"
                .formatted(verdict.word(), word);
    }

    /** The entries of a file. */
    public static Map<String, byte[]> entries(byte[] file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                entries.put(each.getName(), zip.readAllBytes());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return entries;
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** The same file with one entry as it should not be; {@code null} takes it away. */
    static byte[] with(byte[] file, String entry, String content) {
        Map<String, byte[]> entries = entries(file);
        if (content == null) {
            entries.remove(entry);
        } else {
            entries.put(entry, content.getBytes(UTF_8));
        }
        return zip(entries);
    }
}
