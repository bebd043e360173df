package org.sharon.core.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Joins "k i l l" and "s.u.i.c.i.d.e" into one word again, and "k i l l m y s e l f" into two.
 *
 * <p>Where one word ends and the next begins cannot be seen in such a text. It is divided only when
 * that brings out a word that people hide in this way.
 */
final class SpacedLetters {

    private static final int ENOUGH = 4;
    private static final int LONGEST = 12;
    private static final Set<String> THREE_LETTERS =
            Set.of("kms", "kys", "die", "cut", "ana", "mia");

    private static final Set<String> HIDDEN =
            Set.of(
                    "kill",
                    "killing",
                    "myself",
                    "yourself",
                    "die",
                    "dead",
                    "suicide",
                    "life",
                    "hang",
                    "hanging",
                    "jump",
                    "overdose",
                    "cut",
                    "cutting",
                    "hurt",
                    "harm",
                    "self",
                    "starve",
                    "purge");

    private SpacedLetters() {}

    static List<Token> join(List<Token> tokens, String folded) {
        boolean any = false;
        for (int i = 2; i < tokens.size() && !any; i++) {
            any =
                    tokens.get(i).isOneCharacter()
                            && tokens.get(i - 1).isOneCharacter()
                            && tokens.get(i - 2).isOneCharacter();
        }
        return any ? joined(tokens, folded) : tokens;
    }

    private static List<Token> joined(List<Token> tokens, String folded) {
        List<Token> kept = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int end = runFrom(at, tokens, folded);
            String spelled = spell(tokens, at, end);
            if (end - at > 1 && isOneWord(spelled)) {
                for (String word : words(spelled)) {
                    kept.add(join(word, tokens.subList(at, at + word.length())));
                    at += word.length();
                }
            } else {
                kept.addAll(tokens.subList(at, end));
                at = end;
            }
        }
        return kept;
    }

    private static Token join(String word, List<Token> letters) {
        Token first = letters.get(0);
        Token last = letters.get(letters.size() - 1);
        return new Token(word, first.start(), last.end(), first.sentence(), first.clause());
    }

    /** {@code spelled} as it is, or the words it is made of when one of them is a hidden one. */
    private static List<String> words(String spelled) {
        if (HIDDEN.contains(spelled) || Readability.commonWords().contains(spelled)) {
            return List.of(spelled);
        }
        List<String> divided = divide(spelled);
        return divided.stream().anyMatch(HIDDEN::contains) ? divided : List.of(spelled);
    }

    /** The fewest known words that {@code letters} are made of; empty when there are none. */
    private static List<String> divide(String letters) {
        List<@Nullable List<String>> upTo = new ArrayList<>(letters.length() + 1);
        upTo.add(List.of());
        for (int end = 1; end <= letters.length(); end++) {
            @Nullable List<String> best = null;
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                String word = letters.substring(start, end);
                @Nullable List<String> before = upTo.get(start);
                boolean shorter =
                        before != null && (best == null || before.size() + 1 < best.size());
                if (shorter && isKnown(word)) {
                    best = new ArrayList<>(before);
                    best.add(word);
                }
            }
            upTo.add(best);
        }
        @Nullable List<String> whole = upTo.get(letters.length());
        return whole == null ? List.of() : whole;
    }

    private static boolean isKnown(String word) {
        return HIDDEN.contains(word)
                || (Readability.commonWords().contains(word)
                        && (word.length() > 1 || word.equals("i") || word.equals("a")));
    }

    /** Index after the last token of the run of single characters that begins at {@code from}. */
    private static int runFrom(int from, List<Token> tokens, String folded) {
        int end = from;
        while (end < tokens.size()
                && tokens.get(end).isOneCharacter()
                && (end == from || sameSeparator(from, end, tokens, folded))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static boolean sameSeparator(int from, int at, List<Token> tokens, String folded) {
        int here = tokens.get(at).start() - tokens.get(at - 1).end();
        if (here < 1 || here > 3) {
            return false;
        }
        char first = folded.charAt(tokens.get(from).end());
        return folded.charAt(tokens.get(at - 1).end()) == first && first != '\n';
    }

    private static String spell(List<Token> tokens, int from, int end) {
        StringBuilder letters = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            letters.append(tokens.get(i).text());
        }
        return letters.toString();
    }

    private static boolean isOneWord(String spelled) {
        long letters = spelled.chars().filter(Character::isLetter).count();
        return letters * 2 > spelled.length()
                && (spelled.length() >= ENOUGH || THREE_LETTERS.contains(spelled));
    }
}
