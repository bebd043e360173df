package org.sharon.core.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles, against each other and against what the sources say. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/language");
    private static final Path SCRIPTS = Path.of("src/main/frontend/js");
    private static final String WELSH = "_cy.properties";

    private static final Pattern PUT_IN = Pattern.compile("\\{\\d+}|</?(?:strong|em|br)>");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern SAID =
            Pattern.compile("\\b(?:say|rich)\\(\\s*\"([a-z]+\\.[a-z0-9-]+)\"");
    private static final Pattern PHRASE = Pattern.compile("phrase\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    @Test
    void everyMessageHasItsWelshWithTheSamePiecesPutIn() {
        Map<String, String> english = all(false);
        Map<String, String> welsh = all(true);

        assertThat(english).hasSizeGreaterThan(1_000);
        assertThat(welsh.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(putIn(welsh.get(key))).as(key).isEqualTo(putIn(english.get(key)));
        }
    }

    @Test
    void aStraightApostropheWouldHideWhatIsPutIn() {
        all(false).forEach((key, words) -> assertThat(words).as(key).doesNotContain("'"));
        all(true).forEach((key, words) -> assertThat(words).as(key).doesNotContain("'"));
    }

    @Test
    void whatIsSaidIsInABundleAndWhatIsInABundleIsSaid() {
        Set<String> keys = all(false).keySet();
        Set<String> said = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            for (Path file : files(folder)) {
                String text = text(file);
                SAID.matcher(text).results().map(found -> found.group(1)).forEach(said::add);
                KEY.matcher(text).results().map(found -> found.group(1)).forEach(named::add);
            }
        }

        assertThat(said).hasSizeGreaterThan(1_000);
        assertThat(keys).containsAll(said);
        assertThat(
                        keys.stream()
                                .filter(
                                        key ->
                                                !key.startsWith("script.")
                                                        && !key.startsWith("stored.")))
                .as("words that nothing says")
                .allMatch(named::contains);
    }

    @Test
    void scriptsFindWhatTheySay() {
        Set<String> said = new TreeSet<>();
        for (Path file : files(SCRIPTS)) {
            PHRASE.matcher(text(file))
                    .results()
                    .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                    .map(found -> found.group(1))
                    .forEach(said::add);
        }

        assertThat(said).isNotEmpty().isEqualTo(new TreeSet<>(bundle("script", false).values()));
    }

    private static List<String> putIn(String words) {
        return PUT_IN.matcher(words).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> all(boolean welsh) {
        Map<String, String> all = new TreeMap<>();
        for (Path file : files(BUNDLES)) {
            String name = file.getFileName().toString();
            if (!name.endsWith(WELSH)) {
                String feature = name.substring(0, name.indexOf('.'));
                bundle(feature, welsh).forEach((key, words) -> all.put(feature + "." + key, words));
            }
        }
        return all;
    }

    private static Map<String, String> bundle(String feature, boolean welsh) {
        Properties read = new Properties();
        Path file = BUNDLES.resolve(feature + (welsh ? WELSH : ".properties"));
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            read.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        Map<String, String> all = new TreeMap<>();
        read.forEach((key, words) -> all.put((String) key, (String) words));
        return all;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return new ArrayList<>(walk.filter(Files::isRegularFile).toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
