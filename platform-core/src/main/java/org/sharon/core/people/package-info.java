/**
 * Members and staff: their accounts, nicknames and pictures, how they are invited, sign in and stay
 * signed in. Who a member really is, this package does not know: that is in the vault.
 */
@NullMarked
package org.sharon.core.people;

import org.jspecify.annotations.NullMarked;
