package org.sharon.core.contributions.sql;

import java.util.List;
import java.util.Set;

/**
 * A plugin's statement, narrowed so that it reaches its own tables in one trust and nothing else.
 *
 * <p>Accepted are one SELECT, INSERT … VALUES, UPDATE or DELETE over the plugin's own tables, with
 * joins, sub-queries and unions, and with functions that look at nothing but their arguments. It
 * names the parameter {@code :trust}. What it says about the trust is not relied on: wherever it
 * reads a table, it is given the rows of its trust only; what it changes is looked for among them;
 * and what it adds belongs to the trust.
 *
 * @param sql with a question mark for each parameter
 * @param binds for each question mark 0 for the trust, 1 for {@code :p1} and so on
 * @param values how many values the statement takes
 */
public record OwnStatement(String sql, List<Integer> binds, int values) {

    /** In {@link #binds}. */
    public static final int TRUST = 0;

    private static final int LONGEST = 20_000;

    public OwnStatement {
        binds = List.copyOf(binds);
    }

    /**
     * A SELECT.
     *
     * @param tables the plugin's own
     * @throws IllegalArgumentException when it is not accepted; the message says why, and repeats
     *     no text in quotes
     */
    public static OwnStatement query(String sql, Set<String> tables) {
        List<Token> tokens = checked(sql);
        if (!tokens.get(0).is("SELECT")) {
            throw new IllegalArgumentException("query() runs one SELECT");
        }
        Narrowed narrowed = new Narrowed(tables, tokens.stream().anyMatch(each -> each.is("FOR")));
        narrowed.add(tokens);
        return narrowed.statement();
    }

    /** An INSERT, UPDATE or DELETE; otherwise as {@link #query}. */
    public static OwnStatement update(String sql, Set<String> tables) {
        List<Token> tokens = checked(sql);
        Narrowed narrowed = new Narrowed(tables, false);
        switch (tokens.get(0).upper()) {
            case "INSERT" -> new Insert(tokens, narrowed).narrow();
            case "UPDATE", "DELETE" -> new Change(tokens, narrowed).narrow();
            default ->
                    throw new IllegalArgumentException(
                            "update() runs one INSERT, UPDATE or DELETE");
        }
        return narrowed.statement();
    }

    private static List<Token> checked(String sql) {
        if (sql.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A statement has at most %,d letters".formatted(LONGEST));
        }
        List<Token> tokens = Tokens.of(sql);
        Rules.check(tokens);
        return tokens;
    }
}
