package org.sharon.core.contributions.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Writes a statement anew, piece by piece. Where a SELECT names a table, it is given the rows of
 * its trust in that table: the database takes such a sub-query apart again, so that indexes work as
 * if it were not there.
 */
final class Narrowed {

    /** One pair of brackets, or the whole. */
    private static final class Level {
        final boolean isSelect;
        final boolean isTable;
        boolean inFrom;
        boolean wantsTable;

        Level(boolean isSelect, boolean isTable) {
            this.isSelect = isSelect;
            this.isTable = isTable;
        }
    }

    private final Set<String> tables;
    private final boolean locks;
    private final StringBuilder sql = new StringBuilder();
    private final List<Integer> binds = new ArrayList<>();
    private int values;

    /**
     * @param tables the plugin's own
     * @param locks whether it wants to change what it reads: a lock on what a sub-query gives is
     *     none
     */
    Narrowed(Set<String> tables, boolean locks) {
        this.tables = tables;
        this.locks = locks;
    }

    OwnStatement statement() {
        return new OwnStatement(sql.toString(), binds, values);
    }

    /** Words of our own. */
    Narrowed write(String words) {
        sql.append(words);
        return this;
    }

    Narrowed writeTrust() {
        sql.append('?');
        binds.add(OwnStatement.TRUST);
        return this;
    }

    /** The name of one of the plugin's own tables, where it is written and not read. */
    String ownTable(Token token) {
        if (!token.isWord() || !tables.contains(token.text())) {
            throw new IllegalArgumentException(
                    token.isWord()
                            ? "%s is not a table of this plugin".formatted(token.text())
                            : "Here stands a table of this plugin, or a SELECT in brackets");
        }
        return token.text();
    }

    /** A whole SELECT, or an expression with sub-queries. */
    void add(List<Token> tokens) {
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(!tokens.isEmpty() && tokens.get(0).is("SELECT"), false));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Level level = levels.element();
            if (level.wantsTable) {
                level.wantsTable = false;
                if (token.isSign('(') && isWord(tokens, i + 1, "SELECT")) {
                    levels.push(new Level(true, true));
                    write(token);
                } else {
                    table(tokens, i);
                }
            } else if (token.isSign('(')) {
                levels.push(new Level(isWord(tokens, i + 1, "SELECT"), false));
                write(token);
            } else if (token.isSign(')')) {
                close(levels, tokens, i);
                write(token);
            } else {
                follow(level, token);
                write(token);
            }
        }
        if (levels.size() != 1 || levels.element().wantsTable) {
            throw new IllegalArgumentException("A bracket is not closed, or the end is missing");
        }
    }

    private static void follow(Level level, Token token) {
        if (token.isSign(',') && level.inFrom) {
            throw new IllegalArgumentException("Write JOIN, and no comma, between two tables");
        }
        if (token.is("FROM")) {
            if (!level.isSelect) {
                throw new IllegalArgumentException("FROM stands in a SELECT or a DELETE only");
            }
            level.inFrom = true;
            level.wantsTable = true;
        } else if (token.is("JOIN")) {
            if (!level.inFrom) {
                throw new IllegalArgumentException("JOIN stands between two tables of a SELECT");
            }
            level.wantsTable = true;
        } else if (token.isOneOf(Dialect.AFTER_FROM)) {
            level.inFrom = false;
        }
    }

    private void close(Deque<Level> levels, List<Token> tokens, int i) {
        Level closed = levels.pop();
        if (levels.isEmpty() || closed.wantsTable) {
            throw new IllegalArgumentException("A bracket closes what was not opened");
        }
        if (closed.isTable) {
            checkAfterTable(tokens, i + 1);
        }
    }

    private void table(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String table = ownTable(token);
        boolean hasOtherName = checkAfterTable(tokens, i + 1);
        write(token.spaced() ? " " : "")
                .write("(SELECT * FROM " + table + " WHERE trust = ")
                .writeTrust()
                .write(locks ? " FOR UPDATE)" : ")");
        if (!hasOtherName) {
            write(" " + table);
        }
    }

    /** Looks past the table's other name, and says whether it has one. */
    private static boolean checkAfterTable(List<Token> tokens, int after) {
        int i = after;
        if (isWord(tokens, i, "AS")) {
            i++;
        }
        boolean hasOtherName =
                i < tokens.size()
                        && tokens.get(i).isWord()
                        && !tokens.get(i).isOneOf(Dialect.SHAPE);
        if (hasOtherName) {
            i++;
        }
        boolean good =
                i == tokens.size()
                        || tokens.get(i).isSign(')')
                        || tokens.get(i).isOneOf(Dialect.AFTER_TABLE);
        if (!good) {
            throw new IllegalArgumentException(
                    "After a table comes another name for it, JOIN, ON, WHERE, GROUP, ORDER or"
                            + " LIMIT");
        }
        return hasOtherName;
    }

    /** One token as it is. */
    Narrowed write(Token token) {
        if (token.spaced()) {
            sql.append(' ');
        }
        if (token.kind() != Token.Kind.PARAMETER) {
            sql.append(token.text());
        } else if (token.text().equals(Rules.TRUST)) {
            writeTrust();
        } else {
            int number = Integer.parseInt(token.text().substring(1));
            sql.append('?');
            binds.add(number);
            values = Math.max(values, number);
        }
        return this;
    }

    private static boolean isWord(List<Token> tokens, int i, String word) {
        return i < tokens.size() && tokens.get(i).is(word);
    }
}
