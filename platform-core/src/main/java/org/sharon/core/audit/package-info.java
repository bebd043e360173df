/**
 * What staff did, and why: only ever added to, each row chained to the one before it by a hash.
 * Holds numbers of accounts and reasons of staff, never a member's words or name.
 */
@NullMarked
package org.sharon.core.audit;

import org.jspecify.annotations.NullMarked;
