package org.sharon.core.plugins;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in the {@code messages*.properties} of one jar, read once and checked. */
public final class PluginWords {

    private static final Pattern FILE =
            Pattern.compile("messages(?:_([a-z]{2,3}(?:_[A-Z]{2})?))?\\.properties");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!['{}])'(?!['{}])");
    private static final int LARGEST = 1 << 20;

    /** The words in one language; those without a language are English. */
    public record Found(String pattern, Locale locale) {}

    private final Map<String, Map<String, String>> byLanguage;

    /** By language, what a plugin declares in English against the words of that language. */
    private final Map<String, Map<String, String>> declared = new HashMap<>();

    private PluginWords(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
        byLanguage.forEach((language, words) -> declared.put(language, against(words)));
    }

    /** The same for a jar that has started: what cannot be read says nothing. */
    static PluginWords orNone(PluginResources resources) {
        try {
            return read(resources);
        } catch (RefusedException unreadable) {
            return new PluginWords(Map.of());
        }
    }

    /**
     * @throws RefusedException when a file is not UTF-8, or the words under a key are no pattern
     */
    public static PluginWords read(PluginResources resources) {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String file : resources.list("")) {
            Matcher name = FILE.matcher(file);
            if (name.matches()) {
                String language = name.group(1) == null ? "" : name.group(1);
                all.put(language, words(file, resources.find(file).orElseThrow()));
            }
        }
        return new PluginWords(all);
    }

    /**
     * The words under {@code key} in the language nearest to {@code locale}.
     *
     * @throws IllegalArgumentException when English does not have them
     */
    public Found find(String key, Locale locale) {
        String english = in("").get(key);
        if (english == null) {
            throw new IllegalArgumentException("messages.properties has no words under " + key);
        }
        String country = locale.getLanguage() + "_" + locale.getCountry();
        for (String language : new String[] {country, locale.getLanguage()}) {
            String words = in(language).get(key);
            if (words != null) {
                return new Found(words, locale);
            }
        }
        return new Found(english, Locale.UK);
    }

    /** The words under {@code key} in all other languages than English, such as {@code cy}. */
    public Map<String, String> findOthers(String key) {
        Map<String, String> found = new TreeMap<>();
        byLanguage.forEach(
                (language, words) -> {
                    String pattern = words.get(key);
                    if (!language.isEmpty() && pattern != null) {
                        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
                        found.put(
                                locale.toLanguageTag(),
                                new MessageFormat(pattern, locale).format(new Object[0]));
                    }
                });
        return found;
    }

    /**
     * What a plugin declares in these words of English, in the language nearest to {@code locale}:
     * the words under the key that has them in {@code messages.properties}. As they are where that
     * language has none.
     */
    public String said(String english, Locale locale) {
        String country = locale.getLanguage() + "_" + locale.getCountry();
        for (String language : new String[] {country, locale.getLanguage()}) {
            String words = declared.getOrDefault(language, Map.of()).get(english);
            if (words != null) {
                return words;
            }
        }
        return english;
    }

    /** What has something to be put in is never declared. */
    private Map<String, String> against(Map<String, String> words) {
        Map<String, String> pairs = new HashMap<>();
        new TreeMap<>(words)
                .forEach(
                        (key, pattern) -> {
                            String english = in("").get(key);
                            if (english != null && !english.contains("{")) {
                                pairs.putIfAbsent(plain(english), plain(pattern));
                            }
                        });
        return pairs;
    }

    private static String plain(String pattern) {
        return new MessageFormat(pattern, Locale.UK).format(new Object[0]);
    }

    private Map<String, String> in(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, String> words(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new RefusedException(file + " is larger than 1 MB");
        }
        Properties read = new Properties();
        try {
            read.load(
                    new StringReader(
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(bytes))
                                    .toString()));
        } catch (CharacterCodingException other) {
            throw new RefusedException(file + " is not UTF-8: save it as UTF-8", other);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RefusedException(
                    file + " cannot be read: look for \\u without four digits", broken);
        }
        Map<String, String> words = new HashMap<>();
        for (String key : read.stringPropertyNames()) {
            words.put(key, checked(file, key, read.getProperty(key)));
        }
        return words;
    }

    private static String checked(String file, String key, String pattern) {
        if (LONE_APOSTROPHE.matcher(pattern).find()) {
            throw new RefusedException(
                    "%s: write the apostrophe under %s as ’, or twice".formatted(file, key));
        }
        try {
            new MessageFormat(pattern, Locale.UK);
            return pattern;
        } catch (IllegalArgumentException broken) {
            throw new RefusedException(
                    "%s: the words under %s are no pattern: look at the curly brackets"
                            .formatted(file, key),
                    broken);
        }
    }
}
