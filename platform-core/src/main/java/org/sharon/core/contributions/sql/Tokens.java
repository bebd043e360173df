package org.sharon.core.contributions.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a statement, and refuses everything that a database may read in more than one way:
 * comments, quoted names, backslashes, variables, and names that do not begin with a letter.
 */
final class Tokens {

    private static final String SIGNS = "(),.;=<>!+-*/%";

    private final String sql;
    private final List<Token> found = new ArrayList<>();
    private int at;
    private boolean spaced;

    private Tokens(String sql) {
        this.sql = sql;
    }

    /**
     * @throws IllegalArgumentException with a sentence that repeats nothing of a text in quotes
     */
    static List<Token> of(String sql) {
        return new Tokens(sql).divide();
    }

    private List<Token> divide() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                spaced = true;
                at++;
            } else {
                next(c);
                spaced = false;
            }
        }
        return List.copyOf(found);
    }

    private void next(char c) {
        if (isLetter(c)) {
            add(Token.Kind.WORD, at, endOfWord(at));
        } else if (isDigit(c)) {
            number();
        } else if (c == '\'') {
            text();
        } else if (c == ':') {
            parameter();
        } else if (SIGNS.indexOf(c) >= 0) {
            sign(c);
        } else {
            throw new IllegalArgumentException(refusalOf(c));
        }
    }

    private void number() {
        int end = at;
        while (end < sql.length() && (isDigit(sql.charAt(end)) || sql.charAt(end) == '.')) {
            end++;
        }
        // A name may begin with a digit in some databases, and so 1room would be a table.
        if (end < sql.length() && isLetter(sql.charAt(end))) {
            throw new IllegalArgumentException("A name begins with a letter, and not with a digit");
        }
        add(Token.Kind.NUMBER, at, end);
    }

    private void text() {
        int end = at + 1;
        while (true) {
            if (end >= sql.length()) {
                throw new IllegalArgumentException("A text in quotes does not end");
            }
            char c = sql.charAt(end);
            if (c == '\\') {
                throw new IllegalArgumentException(
                        "Leave out the backslash: what it means depends on the database's settings");
            }
            if (Character.isISOControl(c)) {
                throw new IllegalArgumentException("A text in quotes stays on its line");
            }
            end++;
            if (c == '\'') {
                if (end < sql.length() && sql.charAt(end) == '\'') {
                    end++;
                } else {
                    break;
                }
            }
        }
        add(Token.Kind.TEXT, at, end);
    }

    private void parameter() {
        int end = endOfWord(at + 1);
        if (end == at + 1) {
            throw new IllegalArgumentException("After a colon comes the name of a parameter");
        }
        at++;
        add(Token.Kind.PARAMETER, at, end);
    }

    private void sign(char c) {
        char next = at + 1 < sql.length() ? sql.charAt(at + 1) : ' ';
        if ((c == '-' && next == '-') || (c == '/' && next == '*')) {
            throw new IllegalArgumentException("Leave out comments");
        }
        add(Token.Kind.SIGN, at, at + 1);
    }

    private void add(Token.Kind kind, int from, int to) {
        found.add(new Token(kind, sql.substring(from, to), spaced));
        at = to;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < sql.length() && (isLetter(sql.charAt(end)) || isDigit(sql.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static String refusalOf(char c) {
        return switch (c) {
            case '`', '"' ->
                    "Write names without quotes, and texts in single quotes or as a parameter";
            case '#' -> "Leave out comments";
            case '@' -> "Leave out variables: use a parameter";
            case '?' -> "Write parameters as :p1, :p2 and so on";
            default ->
                    c < 127 && !Character.isISOControl(c)
                            ? "The sign %s is not one that a plugin may use".formatted(c)
                            : "Outside of quotes a statement has letters a to z, digits and signs";
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
