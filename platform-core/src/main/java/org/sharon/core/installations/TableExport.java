package org.sharon.core.installations;

import java.util.function.BiConsumer;

/** Rows that a plugin kept for a trust, for whoever takes them along when the service retires. */
public interface TableExport {

    /**
     * @param to is given each row: the name of its table, and the row as one line of JSON
     */
    void export(String service, int trust, BiConsumer<String, String> to);
}
