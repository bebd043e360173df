package org.sharon.core.search;

import static java.util.Objects.requireNonNull;

import com.google.inject.Inject;
import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * Knows whether what somebody looks for is about harm: by the rules that read posts, and, as nobody
 * writes whole sentences when they look for something, by a list of words. Nothing is stored, and
 * nobody is told: people look for what they are afraid to say.
 */
final class HarmWords {

    /** Letters of other alphabets that look like ours become ours. */
    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final List<List<String>> LISTED = listed();

    private final PostGate gate;

    @Inject
    HarmWords(PostGate gate) {
        this.gate = gate;
    }

    boolean areIn(String words, Visitor visitor, List<Room> rooms) {
        return areAmong(words) || worryARule(words, visitor, rooms);
    }

    /** Whether the words of a line of the list stand in {@code words}, one after the other. */
    static boolean areAmong(String words) {
        List<String> stems = stems(words);
        return LISTED.stream().anyMatch(line -> Collections.indexOfSubList(stems, line) >= 0);
    }

    private boolean worryARule(String words, Visitor visitor, List<Room> rooms) {
        Set<String> asked = new HashSet<>();
        return rooms.stream()
                .filter(room -> asked.add(room.service()))
                .map(room -> Typed.in(room, Surface.POST, visitor, words))
                .anyMatch(typed -> gate.judge(typed).attention() != Attention.NONE);
    }

    private static List<String> stems(String words) {
        StringBuilder latin = new StringBuilder();
        // Of our own letters some have a longer one that they look like, such as rn for m.
        words.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.charAt(0) < 128 ? letter : LOOKS.getSkeleton(letter))
                .forEach(latin::append);
        return Words.in(latin.toString()).stream().map(Words.Word::stem).toList();
    }

    private static List<List<String>> listed() {
        try (InputStream in = HarmWords.class.getResourceAsStream("harm-words.txt")) {
            return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(HarmWords::stems)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
