package org.sharon.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sharon.descriptor.PackSource;

/** Packs of rules that are made in a test. */
public final class PackFiles {

    /** A word that nobody else uses. */
    public static final String WORD = "quornstipple";

    private static final String PACK =
            """
            {"id": "visit-words", "version": "1.0.0", "title": "Words for a visit",
             "about": "A word that nobody uses.", "author": "Tester",
             "rules": [{
               "card": {"id": "V1", "memberText": "Please leave that word out.",
                        "staffText": "It has the word."},
               "cases": [{"verdict": "hold",
                          "matches": [{"type": "Words", "phrases": ["quornstipple"]}]}]}]}
            """;

    private PackFiles() {}

    /** A pack that holds whatever has the word {@link #WORD}; nobody has signed it. */
    public static byte[] oneWord() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\r\nSharon-Pack: visit-words\r\n"
                        + "Sharon-Pack-Version: 1.0.0\r\n\r\n");
        entries.put("META-INF/sharon/pack.json", PackSource.read(PACK).pack().toJson());
        entries.put(
                "META-INF/sharon/phrases.tsv",
                "-\tV1\thold\tThe quornstipple again\n-\tV1\tnone\tThe kettle again\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
