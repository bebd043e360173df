package org.sharon.testkit.checks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plugin's own words by file and key.
 *
 * @param files by name, English included
 */
record MessageFiles(Map<String, Map<String, String>> files) {

    static final String ENGLISH = "messages.properties";

    static MessageFiles of(PluginFiles files) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        for (String name : files.names("messages", ".properties")) {
            if (name.matches("messages(_[a-zA-Z_]+)?\\.properties")) {
                found.put(name, read(files.text(name).orElseThrow()));
            }
        }
        return new MessageFiles(found);
    }

    Map<String, String> english() {
        return files.getOrDefault(ENGLISH, Map.of());
    }

    /** What English says under these keys, as people read it. */
    Set<String> englishOf(Set<String> keys) {
        return english().entrySet().stream()
                .filter(each -> keys.contains(each.getKey()) && !each.getValue().contains("{"))
                .map(each -> each.getValue().replace("''", "'"))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> words = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }
}
