package org.sharon.core.contributions.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The statement of one migration: it may add, and do nothing else. */
final class Additive {

    private static final int LONGEST_TABLE = 64;
    private static final Set<String> KEYS =
            Set.of("PRIMARY", "UNIQUE", "KEY", "INDEX", "CONSTRAINT", "CHECK");

    private final Cursor cursor;
    private final String prefix;
    private final Set<String> earlier;
    private final Set<String> columns = new HashSet<>();
    private String table = "";
    private boolean creates;
    private boolean hasTrust;

    Additive(Cursor cursor, String prefix, Set<String> earlier) {
        this.cursor = cursor;
        this.prefix = prefix;
        this.earlier = earlier;
    }

    String table() {
        return table;
    }

    boolean creates() {
        return creates;
    }

    void check() {
        if (cursor.take("CREATE", "TABLE")) {
            createTable();
        } else if (cursor.take("CREATE", "INDEX")) {
            createIndex();
        } else if (cursor.take("ALTER", "TABLE")) {
            alterTable();
        } else {
            throw new IllegalArgumentException(
                    "A migration is one CREATE TABLE, CREATE INDEX, or ALTER TABLE … ADD");
        }
        if (!cursor.isAtEnd()) {
            throw new IllegalArgumentException(
                    "The statement ends before %s: write one statement in each file"
                            .formatted(Cursor.described(cursor.peek())));
        }
    }

    private void createTable() {
        creates = true;
        cursor.take("IF", "NOT", "EXISTS");
        table = cursor.name();
        if (!table.startsWith(prefix)
                || table.length() == prefix.length()
                || !table.equals(table.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The name of its table begins with %s, in small letters".formatted(prefix));
        }
        if (table.length() > LONGEST_TABLE) {
            throw new IllegalArgumentException("The name of a table has at most 64 letters");
        }
        if (earlier.contains(table)) {
            throw new IllegalArgumentException("An earlier file makes %s already".formatted(table));
        }
        for (List<Token> part : Pieces.byCommas(cursor.brackets())) {
            part(new Cursor(part));
        }
        if (!hasTrust) {
            throw new IllegalArgumentException("Give the table a column trust INT NOT NULL");
        }
        new TableOptions(cursor).check();
    }

    private void part(Cursor part) {
        if (part.peek().isOneOf(KEYS)) {
            new KeyPart(part).check();
        } else {
            column(part);
        }
        if (!part.isAtEnd()) {
            throw new IllegalArgumentException(
                    "In a table's definition a plugin may not write "
                            + Cursor.described(part.peek()));
        }
    }

    private void column(Cursor part) {
        ColumnPart column = new ColumnPart(part);
        column.check();
        if (!columns.add(column.name().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "The table has two columns called %s".formatted(column.name()));
        }
        if (column.name().equals(Rules.TRUST)) {
            if (!column.isIntNotNull()) {
                throw new IllegalArgumentException("The column trust is INT NOT NULL");
            }
            hasTrust = true;
        }
    }

    private void createIndex() {
        cursor.take("IF", "NOT", "EXISTS");
        cursor.name();
        cursor.expect("ON");
        existingTable();
        KeyPart.columns(cursor.brackets());
    }

    private void alterTable() {
        existingTable();
        do {
            cursor.expect("ADD");
            if (cursor.take("INDEX") || cursor.take("KEY")) {
                cursor.take("IF", "NOT", "EXISTS");
                cursor.name();
                KeyPart.columns(cursor.brackets());
            } else {
                addColumn();
            }
        } while (cursor.takeSign(','));
    }

    private void addColumn() {
        if (cursor.peek().isOneOf(KEYS)) {
            throw new IllegalArgumentException(
                    "A table that is there gets new columns and indexes, and no %s: what it holds"
                                    .formatted(Cursor.described(cursor.peek()))
                            + " might break it");
        }
        cursor.take("COLUMN");
        cursor.take("IF", "NOT", "EXISTS");
        ColumnPart column = new ColumnPart(cursor);
        column.check();
        if (!column.mayBeLeftOut()) {
            throw new IllegalArgumentException(
                    "A new column may be NULL or has a DEFAULT, and is no key: the version before"
                            + " does not know it");
        }
        if (cursor.take("AFTER")) {
            cursor.name();
        } else {
            cursor.take("FIRST");
        }
    }

    private void existingTable() {
        table = cursor.name();
        if (!earlier.contains(table)) {
            throw new IllegalArgumentException(
                    "%s is not a table that an earlier file of this plugin makes".formatted(table));
        }
    }
}
