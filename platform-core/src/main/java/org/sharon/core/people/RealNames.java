package org.sharon.core.people;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a nickname looks like somebody's name. It knows common first names and surnames and
 * nobody in particular; when it says yes a person looks.
 *
 * <p>Words that are names and things, such as Robin, Rose or Wood, look like a name only beside
 * another name.
 */
final class RealNames {

    private static final Set<String> TITLES =
            keys(
                    List.of(
                            "dr",
                            "doctor",
                            "mr",
                            "mrs",
                            "miss",
                            "ms",
                            "mx",
                            "prof",
                            "professor",
                            "sir",
                            "lady",
                            "lord",
                            "rev",
                            "nurse",
                            "sister"));

    private final Map<String, Set<String>> lists = read();

    boolean looksReal(String nickname) {
        NicknameWords taken = NicknameWords.of(nickname);
        Set<String> words = taken.words();
        if (words.stream().anyMatch(word -> isIn("first", word) || isIn("last", word))
                || words.stream().anyMatch(TITLES::contains)) {
            return true;
        }
        long either = words.stream().filter(this::isEither).distinct().count();
        return either > 1 || words.stream().anyMatch(this::isTwoTogether);
    }

    private boolean isTwoTogether(String word) {
        for (int end = 3; end <= word.length() - 3; end++) {
            if (isFirst(word.substring(0, end)) && isLast(word.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFirst(String word) {
        return isIn("first", word) || isIn("first-or-thing", word);
    }

    private boolean isLast(String word) {
        return isIn("last", word) || isIn("last-or-thing", word);
    }

    private boolean isEither(String word) {
        return isIn("first-or-thing", word) || isIn("last-or-thing", word);
    }

    private boolean isIn(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        try (InputStream in = RealNames.class.getResourceAsStream("names.txt");
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        requireNonNull(in, "names.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    lists.computeIfAbsent(line.substring(0, colon), list -> new HashSet<>())
                            .addAll(keys(List.of(line.substring(colon + 1).strip().split(" +"))));
                }
            }
            return lists;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(List<String> words) {
        Set<String> keys = new HashSet<>();
        words.forEach(word -> keys.add(NicknameKey.of(word).value()));
        return keys;
    }
}
