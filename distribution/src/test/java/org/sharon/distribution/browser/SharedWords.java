package org.sharon.distribution.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sharon.descriptor.PackSource;

/** A pack of one rule about a word that nobody else uses, and how an administrator handles it. */
final class SharedWords {

    static final String LIST = "/admin/packs";
    static final String TITLE = "Words for a visit";
    static final String ADDRESS = LIST + "/visit-words";

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

    private SharedWords() {}

    /** The file, unsigned. */
    static byte[] file() {
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

    static void send(Tab administrator, byte[] file) {
        administrator.goTo(LIST);
        administrator
                .main()
                .locator("#file")
                .setInputFiles(new FilePayload("words.jar", "application/java-archive", file));
        administrator.press("Send the file");
    }

    /** Sends it and opens its page. */
    static void keep(Tab administrator) {
        send(administrator, file());
        administrator.sees(TITLE + " 1.0.0 is kept.");
        administrator.goTo(ADDRESS);
    }

    /** Leaves it off, whatever it was before, where one administrator is enough. */
    static void switchOff(Tab administrator) {
        if (administrator.link("Switch off").count() > 0) {
            administrator.follow("Switch off");
            administrator.passwordField().fill(Building.PASSWORD);
            administrator.press("Switch off");
            administrator.sees("Done.");
        }
        administrator.goTo(ADDRESS);
    }
}
