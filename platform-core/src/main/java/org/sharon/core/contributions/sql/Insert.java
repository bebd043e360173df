package org.sharon.core.contributions.sql;

import java.util.List;

/**
 * {@code INSERT INTO table (trust, …) VALUES (:trust, …)}: what is added belongs to the trust. What
 * is there already is changed only when it belongs to the trust too.
 */
final class Insert {

    private final List<Token> tokens;
    private final Narrowed narrowed;
    private int at = 1;

    Insert(List<Token> tokens, Narrowed narrowed) {
        this.tokens = tokens;
        this.narrowed = narrowed;
    }

    void narrow() {
        narrowed.write("INSERT");
        if (peekIs("IGNORE")) {
            narrowed.write(" IGNORE");
            at++;
        }
        expect("INTO");
        String table = narrowed.ownTable(next());
        narrowed.write(" INTO " + table);
        int trust = columns();
        if (!peekIs("VALUES") && !peekIs("VALUE")) {
            throw new IllegalArgumentException("After the columns comes VALUES");
        }
        at++;
        narrowed.write(" VALUES");
        row(trust);
        while (at < tokens.size() && tokens.get(at).isSign(',')) {
            at++;
            narrowed.write(",");
            row(trust);
        }
        if (at < tokens.size()) {
            otherwise(table);
        }
    }

    /** Where among the columns the trust stands; the columns are written. */
    private int columns() {
        List<Token> inside = brackets("After the table come its columns in brackets");
        int trust = -1;
        List<List<Token>> columns = Pieces.byCommas(inside);
        for (int i = 0; i < columns.size(); i++) {
            List<Token> column = columns.get(i);
            if (column.size() != 1 || !column.get(0).isWord()) {
                throw new IllegalArgumentException("Here stand the names of columns only");
            }
            if (column.get(0).text().equalsIgnoreCase(Rules.TRUST)) {
                trust = i;
            }
        }
        if (trust < 0) {
            throw new IllegalArgumentException("Name the column trust, with the value :trust");
        }
        narrowed.write(" (");
        inside.forEach(narrowed::write);
        narrowed.write(")");
        return trust;
    }

    private void row(int trust) {
        List<Token> inside = brackets("After VALUES comes each row in brackets");
        List<List<Token>> values = Pieces.byCommas(inside);
        if (trust >= values.size() || !isTrust(values.get(trust))) {
            throw new IllegalArgumentException("The value of the column trust is :trust");
        }
        narrowed.write(" (");
        for (int i = 0; i < values.size(); i++) {
            narrowed.write(i == 0 ? "" : ",");
            narrowed.add(values.get(i));
        }
        narrowed.write(")");
    }

    private static boolean isTrust(List<Token> value) {
        return value.size() == 1
                && value.get(0).kind() == Token.Kind.PARAMETER
                && value.get(0).text().equals(Rules.TRUST);
    }

    private void otherwise(String table) {
        expect("ON");
        expect("DUPLICATE");
        expect("KEY");
        expect("UPDATE");
        narrowed.write(" ON DUPLICATE KEY UPDATE ");
        boolean first = true;
        for (List<Token> each : Pieces.byCommas(tokens.subList(at, tokens.size()))) {
            Assignment assignment = Assignment.of(each);
            // The row that is in the way may belong to another trust, and then it stays as it is.
            narrowed.write(first ? "" : ", ")
                    .write(assignment.column() + " = IF(" + table + ".trust = ")
                    .writeTrust()
                    .write(", (");
            narrowed.add(assignment.value());
            narrowed.write("), " + table + "." + assignment.column() + ")");
            first = false;
        }
    }

    private List<Token> brackets(String otherwise) {
        if (at >= tokens.size() || !tokens.get(at).isSign('(')) {
            throw new IllegalArgumentException(otherwise);
        }
        int close = Pieces.close(tokens, at);
        List<Token> inside = tokens.subList(at + 1, close);
        at = close + 1;
        return inside;
    }

    private boolean peekIs(String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    private void expect(String word) {
        if (!peekIs(word)) {
            throw new IllegalArgumentException(
                    "An INSERT has INTO, columns, VALUES, and may have ON DUPLICATE KEY UPDATE");
        }
        at++;
    }

    private Token next() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("The end of the statement is missing");
        }
        return tokens.get(at++);
    }
}
