package org.sharon.core.store;

import static java.util.Objects.requireNonNull;

/**
 * Where a schema is and who may use it.
 *
 * @param url such as {@code jdbc:mariadb://127.0.0.1:3306/sharon}
 */
public record DatabaseAddress(String url, String user, String password) {

    public DatabaseAddress {
        requireNonNull(url, "url");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /**
     * The address with the settings that every connection needs: all instants in UTC, statements
     * sent in bulk, and a time limit on everything, because a database that hangs must not hang the
     * building.
     */
    String driverUrl() {
        return driverUrl(15_000);
    }

    /** The address for work that may take minutes, such as a new index on a large table. */
    String patientDriverUrl() {
        return driverUrl(600_000);
    }

    private String driverUrl(int socketMillis) {
        return url
                + (url.contains("?") ? "&" : "?")
                + "connectTimeout=3000&socketTimeout="
                + socketMillis
                + "&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true&preserveInstants=true&useBulkStmts=true"
                + "&cachePrepStmts=true&useServerPrepStmts=true&prepStmtCacheSize=200";
    }

    @Override
    public String toString() {
        return url;
    }
}
