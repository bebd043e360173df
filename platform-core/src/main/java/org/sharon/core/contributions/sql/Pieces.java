package org.sharon.core.contributions.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Divides a row of tokens outside of brackets. */
final class Pieces {

    private Pieces() {}

    /** Where the first of {@code words} stands from {@code from} on, or the end. */
    static int find(List<Token> tokens, int from, Set<String> words) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSign('(')) {
                depth++;
            } else if (token.isSign(')')) {
                depth--;
            } else if (depth == 0 && token.isOneOf(words)) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The bracket that closes the one at {@code open}. */
    static int close(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).isSign('(')) {
                depth++;
            } else if (tokens.get(i).isSign(')') && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("A bracket is not closed");
    }

    /** What stands between the commas. */
    static List<List<Token>> byCommas(List<Token> tokens) {
        List<List<Token>> pieces = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isSign('(')) {
                depth++;
            } else if (token.isSign(')')) {
                depth--;
            } else if (depth == 0 && token.isSign(',')) {
                pieces.add(tokens.subList(begin, i));
                begin = i + 1;
            }
        }
        pieces.add(tokens.subList(begin, tokens.size()));
        return pieces;
    }
}
