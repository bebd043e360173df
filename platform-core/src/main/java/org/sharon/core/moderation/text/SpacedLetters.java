package org.sharon.core.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins "k i l l" and "s.u.i.c.i.d.e" into one word again. */
final class SpacedLetters {

    private static final int ENOUGH = 4;
    private static final Set<String> THREE_LETTERS =
            Set.of("kms", "kys", "die", "cut", "ana", "mia");

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
            if (isOneWord(spelled)) {
                Token first = tokens.get(at);
                Token last = tokens.get(end - 1);
                kept.add(
                        new Token(
                                spelled,
                                first.start(),
                                last.end(),
                                first.sentence(),
                                first.clause()));
                at = end;
            } else {
                kept.addAll(tokens.subList(at, end));
                at = end;
            }
        }
        return kept;
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
