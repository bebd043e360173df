package org.sharon.core.reports;

import java.util.List;

/**
 * What somebody has reported, the newest first.
 *
 * @param older where earlier ones are; empty when there are none
 */
record ReportsView(List<ReceiptView> reports, String older) {

    boolean hasOlder() {
        return !older.isEmpty();
    }
}
