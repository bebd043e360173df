package org.sharon.distribution.browser;

import java.util.List;

/** A line of {@code demo-accounts.tsv}. */
record Account(String role, List<String> services, List<String> rooms, String nickname) {

    static Account of(String[] cells) {
        return new Account(cells[0], list(cells[1]), list(cells[2]), cells[3]);
    }

    private static List<String> list(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }
}
