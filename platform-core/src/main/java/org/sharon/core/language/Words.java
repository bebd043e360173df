package org.sharon.core.language;

import gg.jte.Content;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words under a key, in the language of this request.
 *
 * <p>Message bundles lie under {@code language/}, two files for each feature: {@code
 * home.properties} and {@code home_cy.properties} hold what is under {@code home.…}. What has no
 * Welsh yet is said in English. Patterns are those of ICU: {@code {0}} for what is put in, and
 * plurals.
 */
public final class Words {

    /** The file without a language is English: the machine's own language does not count. */
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<Language, Map<String, Message>> KNOWN = new EnumMap<>(Language.class);
    private static final Map<Language, String> SCRIPTS = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> PAIRS = new ConcurrentHashMap<>();

    static {
        for (Language each : Language.values()) {
            KNOWN.put(each, new ConcurrentHashMap<>());
        }
    }

    private Words() {}

    /**
     * Plain words, which a template escapes.
     *
     * @throws MissingResourceException when no bundle has the key
     */
    public static String say(String key, Object... values) {
        return message(key).plain(values);
    }

    /** The same; nothing for an empty key. */
    public static String sayIfAny(String key) {
        return key.isEmpty() ? "" : say(key);
    }

    /**
     * Words with {@code <strong>}, {@code <em>} and {@code <br>} in them, or with pieces of a page
     * put in. What is put in and is no piece of a page is escaped.
     *
     * @throws MissingResourceException when no bundle has the key
     */
    public static Content rich(String key, Object... values) {
        Message message = message(key);
        return output -> message.write(output, values);
    }

    /**
     * Words that were kept in English beside what they are about, such as why a post waits: the
     * sentences of the platform itself in the language of this request, everything else as it is.
     */
    public static String kept(String english) {
        Language language = Language.current();
        if (language == Language.ENGLISH || english.isEmpty()) {
            return english;
        }
        String words = english;
        for (Map.Entry<String, String> each : pairs("stored", language).entrySet()) {
            words = words.replace(each.getKey(), each.getValue());
        }
        return words;
    }

    /**
     * What scripts say, English against the language of this request, as JSON that may stand in a
     * page; empty for English, which scripts know by themselves.
     */
    public static String ofScripts() {
        Language language = Language.current();
        return language == Language.ENGLISH ? "" : SCRIPTS.computeIfAbsent(language, Words::json);
    }

    private static String json(Language language) {
        JsonObject all = new JsonObject();
        pairs("script", language).forEach(all::put);
        return all.encode().replace("<", "\\u003c");
    }

    /** English against another language, the longest first. */
    private static Map<String, String> pairs(String name, Language language) {
        return PAIRS.computeIfAbsent(
                name + language,
                each -> {
                    ResourceBundle english = bundle(name, Language.ENGLISH);
                    ResourceBundle other = bundle(name, language);
                    Map<String, String> pairs = new LinkedHashMap<>();
                    english.keySet().stream()
                            .sorted(
                                    Comparator.comparing(
                                            (String key) -> -english.getString(key).length()))
                            .forEach(
                                    key -> pairs.put(english.getString(key), other.getString(key)));
                    return pairs;
                });
    }

    private static Message message(String key) {
        Language language = Language.current();
        Map<String, Message> known = KNOWN.get(language);
        Message message = known.get(key);
        return message != null ? message : known.computeIfAbsent(key, each -> read(each, language));
    }

    private static Message read(String key, Language language) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new MissingResourceException("A key names its bundle", "Words", key);
        }
        String words = bundle(key.substring(0, dot), language).getString(key.substring(dot + 1));
        return Message.of(words, language.locale());
    }

    private static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(
                "language." + name,
                language.locale(),
                Words.class.getClassLoader(),
                ENGLISH_OTHERWISE);
    }
}
