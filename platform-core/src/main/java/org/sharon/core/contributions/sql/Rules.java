package org.sharon.core.contributions.sql;

import java.util.List;
import java.util.regex.Pattern;

/** What holds for every word of a statement, wherever it stands. */
final class Rules {

    static final String TRUST = "trust";

    private static final Pattern VALUE = Pattern.compile("p[1-9][0-9]?");

    private Rules() {}

    static void check(List<Token> tokens) {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("The statement is empty");
        }
        boolean namesTrust = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case WORD -> checkWord(tokens, i);
                case PARAMETER -> {
                    namesTrust |= token.text().equals(TRUST);
                    checkParameter(token.text());
                }
                case SIGN -> {
                    if (token.isSign(';')) {
                        throw new IllegalArgumentException(
                                "Send one statement at a time, without a semicolon");
                    }
                }
                case NUMBER, TEXT -> {}
            }
        }
        if (!namesTrust) {
            throw new IllegalArgumentException(
                    "Name the parameter :trust, so that the statement stays in its own trust");
        }
    }

    /** Also for the conditions in a table's definition. */
    static void checkCall(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean called = i + 1 < tokens.size() && tokens.get(i + 1).isSign('(');
        boolean known = token.isOneOf(Dialect.FUNCTIONS) || token.isOneOf(Dialect.BEFORE_BRACKET);
        if (called && (!known || isAfterPoint(tokens, i))) {
            throw new IllegalArgumentException(
                    "%s( is not a function that a plugin may use".formatted(token.upper()));
        }
    }

    private static void checkWord(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.isOneOf(Dialect.REFUSED)) {
            throw new IllegalArgumentException(
                    "Leave out %s: a plugin's statement does without it".formatted(token.upper()));
        }
        // Beside a point the database takes such a word for a name, and we would not.
        if (token.isOneOf(Dialect.SHAPE)
                && (isAfterPoint(tokens, i) || isSign(tokens, i + 1, '.'))) {
            throw new IllegalArgumentException(
                    "%s is no name for a table or a column".formatted(token.upper()));
        }
        if (token.is("FOR") && !endsWithForUpdate(tokens, i)) {
            throw new IllegalArgumentException("FOR stands in FOR UPDATE at the end only");
        }
        if (token.is("INTO") && !isInsertInto(tokens, i)) {
            throw new IllegalArgumentException("INTO stands in INSERT INTO only");
        }
        if (!isTableOfInsert(tokens, i)) {
            checkCall(tokens, i);
        }
    }

    private static void checkParameter(String name) {
        if (!name.equals(TRUST) && !VALUE.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Parameters are called :trust, and :p1 to :p99 in the order of the values");
        }
    }

    private static boolean endsWithForUpdate(List<Token> tokens, int i) {
        return i == tokens.size() - 2 && tokens.get(i + 1).is("UPDATE");
    }

    private static boolean isInsertInto(List<Token> tokens, int i) {
        return tokens.get(0).is("INSERT") && (i == 1 || (i == 2 && tokens.get(1).is("IGNORE")));
    }

    private static boolean isTableOfInsert(List<Token> tokens, int i) {
        return i > 0 && tokens.get(i - 1).is("INTO");
    }

    private static boolean isAfterPoint(List<Token> tokens, int i) {
        return isSign(tokens, i - 1, '.');
    }

    private static boolean isSign(List<Token> tokens, int i, char sign) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isSign(sign);
    }
}
