package org.sharon.core.contributions.sql;

import java.util.Locale;

/** What stands behind the brackets of a new table. */
final class TableOptions {

    private final Cursor cursor;

    TableOptions(Cursor cursor) {
        this.cursor = cursor;
    }

    void check() {
        while (!cursor.isAtEnd()) {
            if (cursor.take("ENGINE")) {
                cursor.takeSign('=');
                cursor.expect("INNODB");
            } else if (cursor.take("COMMENT")) {
                cursor.takeSign('=');
                if (cursor.next().kind() != Token.Kind.TEXT) {
                    throw new IllegalArgumentException("After COMMENT comes a text");
                }
            } else {
                characters();
            }
        }
    }

    private void characters() {
        cursor.take("DEFAULT");
        if (cursor.take("CHARSET") || cursor.take("CHARACTER", "SET") || cursor.take("COLLATE")) {
            cursor.takeSign('=');
            String name = cursor.name();
            if (!name.toLowerCase(Locale.ROOT).startsWith("utf8mb4")) {
                throw new IllegalArgumentException("The characters of a table are utf8mb4");
            }
        } else {
            throw new IllegalArgumentException(
                    "After the columns a plugin may not write " + Cursor.described(cursor.peek()));
        }
    }
}
