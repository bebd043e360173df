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
 * <p>A value is a String, a whole number, a Boolean, a Double, a BigDecimal, an Instant, a
 * LocalDate or {@code null}.
 *
 * <p>Calls block; they count towards the time of the call they are made in. What the database does
 * not do, because a key is there already, a value is too long or a statement takes longer than two
 * seconds, is an {@link IllegalStateException} that says which. Each statement outside a
 * transaction counts by itself.
 *
 * @since 1.0
 */
@ProviderType
public interface Store {

    /** Runs one SELECT; of more than 1,000 rows the first 1,000. Empty when there are none. */
    List<Row> query(String sql, Object... values);

    /** Runs one INSERT, UPDATE or DELETE, and says how many rows it changed. */
    int update(String sql, Object... values);

    /**
     * Runs {@code work} at once, on this thread, in one transaction: all of it counts, or, when it
     * throws, none of it. What it throws is passed on. Within another transaction it is a part of
     * it, which is undone by itself when it throws.
     *
     * @return what {@code work} answers
     */
    <T> T transaction(Function<Store, T> work);
}
