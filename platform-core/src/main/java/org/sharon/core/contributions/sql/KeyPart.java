package org.sharon.core.contributions.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A key, an index or a condition of a new table. */
final class KeyPart {

    private final Cursor cursor;

    KeyPart(Cursor cursor) {
        this.cursor = cursor;
    }

    void check() {
        if (cursor.take("CONSTRAINT") && !cursor.peek().is("CHECK")) {
            cursor.name();
        }
        if (cursor.take("CHECK")) {
            condition(cursor.brackets());
        } else if (cursor.take("PRIMARY", "KEY")) {
            namesTheTrust(columns(cursor.brackets()));
        } else if (cursor.take("UNIQUE")) {
            if (!cursor.take("KEY")) {
                cursor.take("INDEX");
            }
            nameIfAny();
            namesTheTrust(columns(cursor.brackets()));
        } else if (cursor.take("KEY") || cursor.take("INDEX")) {
            nameIfAny();
            columns(cursor.brackets());
        } else {
            throw new IllegalArgumentException(
                    "In a table's definition a plugin may not write "
                            + Cursor.described(cursor.peek()));
        }
    }

    /** The columns of a key, each perhaps with a length and a direction. */
    static Set<String> columns(List<Token> inside) {
        Set<String> columns = new HashSet<>();
        for (List<Token> part : Pieces.byCommas(inside)) {
            Cursor each = new Cursor(part);
            columns.add(each.name());
            if (each.peek().isSign('(')) {
                List<Token> length = each.brackets();
                if (length.size() != 1 || length.get(0).kind() != Token.Kind.NUMBER) {
                    throw new IllegalArgumentException("A key is over columns");
                }
            }
            if (!each.take("ASC")) {
                each.take("DESC");
            }
            if (!each.isAtEnd()) {
                throw new IllegalArgumentException("A key is over columns");
            }
        }
        return columns;
    }

    /** A condition looks at the row's own columns, and calls only what is known. */
    static void condition(List<Token> inside) {
        for (int i = 0; i < inside.size(); i++) {
            Token token = inside.get(i);
            if (token.is("SELECT")
                    || token.isOneOf(Dialect.REFUSED)
                    || token.kind() == Token.Kind.PARAMETER) {
                throw new IllegalArgumentException(
                        "A condition looks at the columns of its own row, and not at "
                                + Cursor.described(token));
            }
            if (token.isWord()) {
                Rules.checkCall(inside, i);
            }
        }
    }

    // Otherwise a row of one trust could be in the way of a row of another, and tell of it.
    private static void namesTheTrust(Set<String> columns) {
        if (!columns.contains(Rules.TRUST)) {
            throw new IllegalArgumentException(
                    "A primary or unique key names the trust too, unless it is one column that"
                            + " counts by itself: write AUTO_INCREMENT PRIMARY KEY beside it");
        }
    }

    private void nameIfAny() {
        if (!cursor.peek().isSign('(')) {
            cursor.name();
        }
    }
}
