package org.sharon.core.contributions.sql;

import java.util.List;

/** {@code column = value}, where the column is any but the trust. */
record Assignment(String column, List<Token> value) {

    static Assignment of(List<Token> tokens) {
        if (tokens.size() < 3 || !tokens.get(0).isWord() || !tokens.get(1).isSign('=')) {
            throw new IllegalArgumentException("Set columns one by one: column = value");
        }
        String column = tokens.get(0).text();
        if (column.equalsIgnoreCase(Rules.TRUST)) {
            throw new IllegalArgumentException("A row stays in its trust: leave the column trust");
        }
        return new Assignment(column, tokens.subList(2, tokens.size()));
    }
}
