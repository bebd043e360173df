package org.sharon.core.contributions.sql;

import java.util.List;
import java.util.Set;

/** Reads tokens one after the other. */
final class Cursor {

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** What comes next, or the end as an empty word. */
    Token peek() {
        return isAtEnd() ? new Token(Token.Kind.WORD, "", false) : tokens.get(at);
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    /** Takes these words when they come next, all or none. */
    boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean takeSign(char sign) {
        if (peek().isSign(sign)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String... words) {
        if (!take(words)) {
            throw new IllegalArgumentException(
                    "Here %s is expected, and not %s"
                            .formatted(String.join(" ", words), described(peek())));
        }
    }

    /** Takes the word or sign that may stand here. */
    Token oneOf(Set<String> words, String otherwise) {
        Token token = next();
        if (!token.isOneOf(words)) {
            throw new IllegalArgumentException(otherwise.formatted(described(token)));
        }
        return token;
    }

    /** A name of a column or a key. */
    String name() {
        Token token = next();
        if (!token.isWord()
                || token.text().isEmpty()
                || token.isOneOf(Dialect.SHAPE)
                || token.isOneOf(Dialect.REFUSED)) {
            throw new IllegalArgumentException(
                    "Here a name is expected, and not " + described(token));
        }
        return token.text();
    }

    /** What stands in the brackets that open here. */
    List<Token> brackets() {
        if (!peek().isSign('(')) {
            throw new IllegalArgumentException(
                    "Here a bracket is expected, and not " + described(peek()));
        }
        int close = Pieces.close(tokens, at);
        List<Token> inside = tokens.subList(at + 1, close);
        at = close + 1;
        return inside;
    }

    static String described(Token token) {
        return switch (token.kind()) {
            case WORD -> token.text().isEmpty() ? "the end" : token.upper();
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case PARAMETER -> "a parameter";
            case SIGN -> token.text();
        };
    }
}
