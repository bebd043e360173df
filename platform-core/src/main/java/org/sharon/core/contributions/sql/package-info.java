/**
 * What a plugin's SQL may be: the files that make its tables, and the statements that it runs on
 * them. Everything here is a function of text and needs no database, so that the developer kit says
 * the same as the platform.
 *
 * <p>Only what is known to be harmless is let through. What is not known here is refused, even when
 * the database would understand it.
 */
@NullMarked
package org.sharon.core.contributions.sql;

import org.jspecify.annotations.NullMarked;
