package org.sharon.core.contributions.sql;

import java.util.List;
import java.util.Set;

/** The definition of one column. */
final class ColumnPart {

    private static final Set<String> TYPES =
            Set.of(
                    "TINYINT",
                    "SMALLINT",
                    "INT",
                    "INTEGER",
                    "BIGINT",
                    "BOOLEAN",
                    "DECIMAL",
                    "DOUBLE",
                    "CHAR",
                    "VARCHAR",
                    "TEXT",
                    "BINARY",
                    "VARBINARY",
                    "DATE",
                    "TIME",
                    "DATETIME",
                    "ENUM");

    private final Cursor cursor;
    private String name = "";
    private String type = "";
    private boolean notNull;
    private boolean hasDefault;
    private boolean counts;
    private boolean isKey;
    private boolean isChecked;

    ColumnPart(Cursor cursor) {
        this.cursor = cursor;
    }

    void check() {
        name = cursor.name();
        type =
                cursor.oneOf(
                                TYPES,
                                "The type of a column is none that a plugin may use: %s. Take INT,"
                                        + " BIGINT, VARCHAR, TEXT, DATETIME or another of the guide")
                        .upper();
        if (cursor.peek().isSign('(')) {
            size(cursor.brackets());
        }
        while (attribute()) {
            // Each call takes one.
        }
        if (isKey && !counts && !name.equals(Rules.TRUST)) {
            throw new IllegalArgumentException(
                    "The key on %s names the trust too: write UNIQUE (trust, %s) on a line of its"
                                    .formatted(name, name)
                            + " own");
        }
    }

    String name() {
        return name;
    }

    boolean isIntNotNull() {
        return type.startsWith("INT") && notNull && !hasDefault && !counts;
    }

    /** Whether an INSERT that does not know the column goes on working. */
    boolean mayBeLeftOut() {
        return (!notNull || hasDefault) && !counts && !isKey && !isChecked;
    }

    private void size(List<Token> inside) {
        for (Token token : inside) {
            boolean good =
                    token.isSign(',')
                            || token.kind() == Token.Kind.NUMBER
                            || (token.kind() == Token.Kind.TEXT && type.equals("ENUM"));
            if (!good) {
                throw new IllegalArgumentException(
                        "Behind a type stands its size, and not " + Cursor.described(token));
            }
        }
    }

    private boolean attribute() {
        if (cursor.take("NOT", "NULL")) {
            notNull = true;
        } else if (cursor.take("NULL") || cursor.take("UNSIGNED")) {
            return true;
        } else if (cursor.take("DEFAULT")) {
            hasDefault = !value();
        } else if (cursor.take("ON", "UPDATE")) {
            clock();
        } else if (cursor.take("AUTO_INCREMENT")) {
            counts = true;
        } else if (cursor.take("PRIMARY", "KEY")) {
            isKey = true;
            notNull = true;
        } else if (cursor.take("UNIQUE")) {
            cursor.take("KEY");
            isKey = true;
        } else if (cursor.take("COMMENT")) {
            text();
        } else if (cursor.take("CHARACTER", "SET") || cursor.take("COLLATE")) {
            cursor.name();
        } else if (cursor.take("CHECK")) {
            isChecked = true;
            KeyPart.condition(cursor.brackets());
        } else {
            return false;
        }
        return true;
    }

    /** Takes a default, and says whether it is NULL, which is none for a column that is not. */
    private boolean value() {
        if (cursor.take("NULL")) {
            return true;
        }
        if (cursor.take("TRUE") || cursor.take("FALSE")) {
            return false;
        }
        if (cursor.peek().is("CURRENT_TIMESTAMP")) {
            clock();
            return false;
        }
        cursor.takeSign('-');
        Token token = cursor.next();
        if (token.kind() != Token.Kind.NUMBER && token.kind() != Token.Kind.TEXT) {
            throw new IllegalArgumentException(
                    "A default is a number, a text, TRUE, FALSE, NULL or CURRENT_TIMESTAMP, and not "
                            + Cursor.described(token));
        }
        return false;
    }

    private void clock() {
        cursor.expect("CURRENT_TIMESTAMP");
        if (cursor.peek().isSign('(')) {
            size(cursor.brackets());
        }
    }

    private void text() {
        if (cursor.next().kind() != Token.Kind.TEXT) {
            throw new IllegalArgumentException("After COMMENT comes a text");
        }
    }
}
