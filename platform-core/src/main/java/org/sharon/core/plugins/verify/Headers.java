package org.sharon.core.plugins.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharon.core.plugins.RefusedException;

/**
 * The main section of a manifest. Readers differ in what they make of a header that is there twice
 * or of a line that is none; so here neither may be.
 */
final class Headers {

    private static final int LARGEST = 64 << 10;

    private final Map<String, String> values;

    private Headers(Map<String, String> values) {
        this.values = values;
    }

    static Headers none() {
        return new Headers(Map.of());
    }

    static Headers read(byte[] manifest) {
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (byte[] unfolded : mainSection(manifest)) {
            String line = text(unfolded);
            int colon = line.indexOf(": ");
            String name = colon < 0 ? line : line.substring(0, colon);
            if (colon < 1 || !name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
                throw broken();
            }
            if (values.put(name, line.substring(colon + 2)) != null) {
                throw new RefusedException(
                        "Its manifest has the header %s twice: leave one".formatted(name));
            }
        }
        return new Headers(values);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The lines up to the first empty one, each joined with those that continue it. */
    private static List<byte[]> mainSection(byte[] manifest) {
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int at = 0;
        while (at < manifest.length) {
            int end = at;
            while (end < manifest.length && manifest[end] != '\n') {
                end++;
            }
            int next = end + 1;
            if (end > at && manifest[end - 1] == '\r') {
                end--;
            }
            if (end == at) {
                break;
            }
            boolean continues = manifest[at] == ' ';
            if (end > LARGEST || continues && line.size() == 0) {
                throw broken();
            }
            if (!continues && line.size() > 0) {
                lines.add(line.toByteArray());
                line.reset();
            }
            int start = continues ? at + 1 : at;
            line.write(manifest, start, end - start);
            at = next;
        }
        if (line.size() > 0) {
            lines.add(line.toByteArray());
        }
        return lines;
    }

    private static String text(byte[] line) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            if (text.codePoints().noneMatch(Character::isISOControl)) {
                return text;
            }
        } catch (CharacterCodingException malformed) {
            // Said below.
        }
        throw broken();
    }

    private static RefusedException broken() {
        return new RefusedException(
                "Its manifest cannot be read: build it with the plugin parent pom");
    }
}
