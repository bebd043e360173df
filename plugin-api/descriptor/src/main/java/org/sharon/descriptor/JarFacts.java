package org.sharon.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin's jar says without running: its manifest and the files at agreed paths.
 *
 * @param version the manifest's {@code Bundle-Version}, always with its three numbers
 * @param api the range of each package of the plugin API that the jar was built for
 * @param migrations in the order in which they run
 * @param languages of the plugin's own words, such as {@code en} and {@code cy}
 * @param phrases the plugin's own labelled lines
 */
public record JarFacts(
        String version,
        Map<String, String> api,
        List<DescribedMigration> migrations,
        Set<String> languages,
        Optional<DescribedPhrases> phrases) {

    /** Where the descriptor lies. */
    public static final String DESCRIPTOR = "META-INF/sharon/plugin.json";

    /** Where the plugin's own labelled lines lie. */
    public static final String PHRASES = "META-INF/sharon/phrases.tsv";

    private static final Pattern MIGRATION = Pattern.compile("db/([^/]+\\.sql)");
    private static final Pattern MESSAGES =
            Pattern.compile("messages(?:_([A-Za-z]{2,3}(?:_[A-Za-z0-9]+)*))?\\.properties");
    private static final Pattern API =
            Pattern.compile(
                    "(org\\.sharon\\.api(?:\\.\\w+)*)"
                            + "(?:;(?!version)(?:[^,;\"]|\"[^\"]*\")*)*"
                            + "(?:;version=(?:\"([^\"]*)\"|([^\",;]*)))?");

    public JarFacts {
        requireNonNull(version, "version");
        api = Map.copyOf(api);
        migrations = List.copyOf(migrations);
        languages = Set.copyOf(languages);
        requireNonNull(phrases, "phrases");
    }

    /** Whether {@link #of} wants to see the file of that name. */
    public static boolean wants(String name) {
        return name.equals(PHRASES)
                || MIGRATION.matcher(name).matches()
                || MESSAGES.matcher(name).matches();
    }

    /**
     * @param files the content of each file that {@link #wants} names, by its path in the jar
     * @throws BadDescriptorException when the manifest names no version
     */
    public static JarFacts of(Manifest manifest, Map<String, byte[]> files) {
        Attributes main = manifest.getMainAttributes();
        List<DescribedMigration> migrations = new ArrayList<>();
        Set<String> languages = new TreeSet<>();
        new TreeMap<>(files)
                .forEach(
                        (name, content) -> {
                            Matcher migration = MIGRATION.matcher(name);
                            if (migration.matches()) {
                                migrations.add(migration(migration.group(1), content));
                            }
                            Matcher messages = MESSAGES.matcher(name);
                            if (messages.matches()) {
                                languages.add(language(messages.group(1)));
                            }
                        });
        return new JarFacts(
                version(main.getValue("Bundle-Version")),
                api(main.getValue("Import-Package")),
                migrations,
                languages,
                Optional.ofNullable(files.get(PHRASES)).map(JarFacts::phrases));
    }

    private static DescribedMigration migration(String file, byte[] content) {
        return new DescribedMigration(file, sha256(content), new String(content, UTF_8).strip());
    }

    private static String language(@Nullable String tag) {
        return tag == null ? "en" : Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
    }

    private static DescribedPhrases phrases(byte[] content) {
        return new DescribedPhrases(sha256(content), new String(content, UTF_8).lines().toList());
    }

    private static String version(@Nullable String written) {
        if (written == null || written.isBlank()) {
            throw new BadDescriptorException(
                    "The manifest names no Bundle-Version: build it with the plugin parent pom");
        }
        String version = written.strip();
        int numbers = version.split("\\.", -1).length;
        return numbers >= 3 ? version : version + ".0".repeat(3 - numbers);
    }

    private static Map<String, String> api(@Nullable String imports) {
        Map<String, String> ranges = new TreeMap<>();
        Matcher found = API.matcher(imports == null ? "" : imports);
        while (found.find()) {
            String quoted = found.group(2) == null ? found.group(3) : found.group(2);
            ranges.put(found.group(1), quoted == null ? "0" : quoted);
        }
        return ranges;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
