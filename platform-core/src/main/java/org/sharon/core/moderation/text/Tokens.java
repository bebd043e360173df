package org.sharon.core.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Splits a folded text into tokens and sentences. */
final class Tokens {

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "dr", "mr", "mrs", "ms", "prof", "st", "e", "g", "i", "eg", "ie", "approx",
                    "vs");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int sentence;
    private int clause;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String folded) {
        Tokens split = new Tokens(folded);
        split.run();
        return SpacedLetters.join(split.tokens, folded);
    }

    private void run() {
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                if (c == '\n') {
                    endSentence();
                }
                at++;
                continue;
            }
            int end = at + 1;
            boolean plain = Character.isLetterOrDigit(c);
            while (end < length && !Character.isWhitespace(text.charAt(end))) {
                plain &= Character.isLetterOrDigit(text.charAt(end));
                end++;
            }
            if (plain) {
                add(at, end, 0);
            } else {
                chunk(at, end);
            }
            at = end;
        }
    }

    /** A run without spaces that holds some punctuation. */
    private void chunk(int from, int to) {
        Token whole = Addresses.find(text, from, to, sentence, clause);
        if (whole != null) {
            tokens.add(whole);
            if (to > whole.end() && ".!?".indexOf(text.charAt(to - 1)) >= 0) {
                endSentence();
            }
            return;
        }
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = word(at, to);
            } else {
                at = punctuation(at, to);
            }
        }
    }

    private int word(int from, int limit) {
        int end = from + 1;
        while (end < limit
                && (Character.isLetterOrDigit(text.charAt(end)) || joins(from, end, limit))) {
            end++;
        }
        add(from, end, 0);
        return end;
    }

    /** Whether the sign at {@code at} belongs to the word around it. */
    private boolean joins(int from, int at, int limit) {
        char sign = text.charAt(at);
        if (sign == '$' && at + 1 == limit) {
            return Character.isLetter(text.charAt(at - 1));
        }
        if (at + 1 >= limit) {
            return false;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (sign) {
            case '\'' -> Character.isLetter(before) && Character.isLetter(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '@', '$', '|', '!', '*' ->
                    (Character.isLetterOrDigit(after) || after == sign)
                            && Character.isLetter(text.charAt(from));
            default -> false;
        };
    }

    private int punctuation(int at, int limit) {
        char sign = text.charAt(at);
        switch (sign) {
            case '\u00a3', '%' ->
                    tokens.add(new Token(String.valueOf(sign), at, at + 1, sentence, clause));
            case '!', '?' -> endSentence();
            case ';' -> clause++;
            case '.' -> {
                int end = at + 1;
                while (end < limit && text.charAt(end) == '.') {
                    end++;
                }
                if (end == at + 1 && endsSentence(at, limit)) {
                    endSentence();
                }
                return end;
            }
            default -> {}
        }
        return at + 1;
    }

    private boolean endsSentence(int at, int limit) {
        @Nullable Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        if (last == null || last.end() != at || ABBREVIATIONS.contains(last.text())) {
            return last != null && last.end() != at;
        }
        boolean insideAName = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
        return !insideAName;
    }

    private void endSentence() {
        sentence++;
        clause++;
    }

    private void add(int start, int end, int kinds) {
        tokens.add(new Token(text.substring(start, end), start, end, sentence, clause, kinds));
    }
}
