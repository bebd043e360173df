package org.sharon.core.plugins.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of plugins from a file beside this class, compiled together, because that is quick. */
final class Corpus {

    /**
     * One piece.
     *
     * @param name says in words what it does
     * @param sentence with which it is refused; empty when it is not
     * @param classes its class files, by entry
     */
    record Piece(String name, String sentence, Map<String, byte[]> classes) {

        byte[] jar() {
            PluginDraft draft = PluginDraft.good();
            classes.forEach(draft::entry);
            return draft.jar();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** What the sources refer to and no jar carries. */
    private static final Map<String, String> BESIDE =
            Map.of(
                    "org.sharon.api.guard.Fuel",
                    "package org.sharon.api.guard; public class Fuel { public static void fill() {} }",
                    "lib.Library",
                    "package lib; public class Library { public static Object open() { return 1; } }",
                    "lib.Marked",
                    "package lib; public @interface Marked {}");

    private static final Pattern CLASS = Pattern.compile("(?:class|record|interface|enum) (\\w+)");

    private Corpus() {}

    static List<Piece> read(String file) {
        Map<String, String> sources = new LinkedHashMap<>(BESIDE);
        Map<String, List<String>> names = new LinkedHashMap<>();
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String block : text(file).split("(?m)^=== ")) {
            if (block.isBlank()) {
                continue;
            }
            String name = block.lines().findFirst().orElseThrow();
            String source = block.substring(name.length() + 1);
            String sentence = source.startsWith("> ") ? source.lines().findFirst().get() : "";
            source = source.substring(sentence.isEmpty() ? 0 : sentence.length() + 1);
            List<String> classes = topLevel(source);
            sources.put("plug." + classes.get(0), "package plug; import java.util.*; " + source);
            names.put(name, classes);
            sentences.put(name, sentence.isEmpty() ? "" : sentence.substring(2));
        }
        Map<String, byte[]> compiled = Compiled.from(sources);
        List<Piece> pieces = new ArrayList<>();
        names.forEach(
                (name, classes) ->
                        pieces.add(new Piece(name, sentences.get(name), those(compiled, classes))));
        return pieces;
    }

    /** Classes that begin a line. */
    private static List<String> topLevel(String source) {
        List<String> names = new ArrayList<>();
        for (String line : source.lines().filter(each -> !each.startsWith(" ")).toList()) {
            Matcher matcher = CLASS.matcher(line);
            if (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static Map<String, byte[]> those(Map<String, byte[]> compiled, List<String> classes) {
        Map<String, byte[]> those = new LinkedHashMap<>();
        compiled.forEach(
                (entry, content) -> {
                    String name = entry.replaceFirst("^plug/([^$]*)(\\$.*)?\\.class$", "$1");
                    if (classes.contains(name)) {
                        those.put(entry, content);
                    }
                });
        return those;
    }

    private static String text(String file) {
        try (InputStream in = Corpus.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
