package org.sharon.core.contributions.sql;

import java.util.List;
import java.util.Set;

/** An UPDATE or a DELETE of one table: it finds the rows of its trust only. */
final class Change {

    private static final Set<String> WHERE = Set.of("WHERE");
    private static final Set<String> AFTER_WHERE = Set.of("ORDER", "LIMIT");
    private static final Set<String> PARTS = Set.of("WHERE", "ORDER", "LIMIT");

    private final List<Token> tokens;
    private final Narrowed narrowed;

    Change(List<Token> tokens, Narrowed narrowed) {
        this.tokens = tokens;
        this.narrowed = narrowed;
    }

    void narrow() {
        boolean isUpdate = tokens.get(0).is("UPDATE");
        int from = isUpdate ? 1 : 2;
        if (tokens.size() <= from || (!isUpdate && !tokens.get(1).is("FROM"))) {
            throw new IllegalArgumentException("Write UPDATE table SET …, or DELETE FROM table …");
        }
        String table = narrowed.ownTable(tokens.get(from));
        narrowed.write(isUpdate ? "UPDATE " : "DELETE FROM ").write(table);
        int parts = Pieces.find(tokens, from + 1, PARTS);
        if (isUpdate) {
            assignments(from + 1, parts);
        } else if (parts != from + 1) {
            throw new IllegalArgumentException("After the table of a DELETE comes WHERE");
        }
        condition(table, parts);
    }

    private void assignments(int from, int to) {
        if (from >= to || !tokens.get(from).is("SET")) {
            throw new IllegalArgumentException("After the table of an UPDATE comes SET");
        }
        narrowed.write(" SET ");
        boolean first = true;
        for (List<Token> each : Pieces.byCommas(tokens.subList(from + 1, to))) {
            Assignment assignment = Assignment.of(each);
            narrowed.write(first ? "" : ", ").write(assignment.column() + " = ");
            narrowed.add(assignment.value());
            first = false;
        }
    }

    private void condition(String table, int from) {
        narrowed.write(" WHERE " + table + ".trust = ").writeTrust();
        int rest = Pieces.find(tokens, from, AFTER_WHERE);
        if (Pieces.find(tokens.subList(0, rest), from, WHERE) == from && from < rest) {
            if (from + 1 == rest) {
                throw new IllegalArgumentException("After WHERE comes a condition");
            }
            narrowed.write(" AND (");
            narrowed.add(tokens.subList(from + 1, rest));
            narrowed.write(")");
        }
        narrowed.write(rest < tokens.size() ? " " : "");
        narrowed.add(tokens.subList(rest, tokens.size()));
    }
}
