package org.sharon.api.storage;

import java.util.List;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The tables of one plugin, for the trust that a call works for.
 *
 * <p>A plugin's tables come from its migrations: files {@code db/V0001__what_it_does.sql} in the
 * jar, each one statement that only adds. Every table's name begins with {@code p_}, the id of the
 * service with underscores, and another underscore; and every table has a column {@code trust INT
 * NOT NULL}. Uninstalling the plugin never drops them.
 *
 * <p>A statement names only the plugin's own tables, and names the parameter {@code :trust}, which
 * the platform binds; so no plugin reads across trusts. Other parameters are written {@code :p1},
 * {@code :p2} and so on, in the order of {@code values}. What is not so is refused with an {@link
 * IllegalArgumentException} that says why.
 *
 * <p>Calls block; they count towards the time of the call they are made in.
 *
 * @since 1.0
 */
@ProviderType
public interface Store {

    /** Runs one SELECT, at most 1,000 rows. */
    List<Row> query(String sql, Object... values);

    /** Runs one INSERT, UPDATE or DELETE, and says how many rows it changed. */
    int update(String sql, Object... values);

    /**
     * Runs {@code work} in one transaction: all of it counts, or, when it throws, none of it.
     *
     * @return what {@code work} answers
     */
    <T> T transaction(Function<Store, T> work);
}
