package org.sharon.core.contributions;

import java.sql.SQLException;
import org.sharon.core.plugins.RefusedCallException;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;

/** What a plugin hears when the database refuses a statement: never what the driver said. */
final class Refusals {

    private static final int DEADLOCK = 1213;

    /** Without a cause, because a driver's message may repeat a value. */
    private static final class AwayException extends DatabaseUnavailableException {

        private static final long serialVersionUID = 1L;

        AwayException() {
            super("The database cannot be reached", null);
        }
    }

    private Refusals() {}

    static RuntimeException of(SQLException failure) {
        return Database.isAway(failure)
                ? new AwayException()
                : new RefusedCallException(sentence(failure.getErrorCode()));
    }

    /** Whether the database has undone the whole transaction, and not this statement alone. */
    static boolean endsTransaction(SQLException failure) {
        return failure.getErrorCode() == DEADLOCK || Database.isAway(failure);
    }

    private static String sentence(int code) {
        return switch (code) {
            case 1062 -> "A row with this key is there already";
            case 1048, 1364 -> "A column that needs a value has none";
            case 1406 -> "A value is longer than its column";
            case 1264, 1265, 1292, 1366 -> "A value does not fit its column";
            case 4025 -> "A row breaks a condition of its table";
            case 1146 -> "The table is not there";
            case 1054 -> "There is no such column";
            case 1064 -> "The database does not understand the statement";
            case 1317, 1969 -> "The statement took longer than two seconds";
            case 1205 -> "Another transaction held a row for too long";
            case DEADLOCK -> "Two transactions waited for each other: try again";
            default -> "The database refused the statement, with its number " + code;
        };
    }
}
