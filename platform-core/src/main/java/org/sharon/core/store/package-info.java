/**
 * The only door to the database: a pool, transactions, migrations and the check that what is
 * committed stays committed. It knows no feature and no table but its own history.
 */
@NullMarked
package org.sharon.core.store;

import org.jspecify.annotations.NullMarked;
