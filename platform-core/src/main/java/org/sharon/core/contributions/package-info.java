/**
 * What a plugin may use while it is called: what a trust has set, its own tables, its own words.
 *
 * <p>Everything here belongs to one service and one trust, and is of no use once the call has
 * ended. A plugin's tables come from files in its jar, which are checked and run before the version
 * serves; its statements are checked and narrowed to the trust before the database sees them.
 */
@NullMarked
package org.sharon.core.contributions;

import org.jspecify.annotations.NullMarked;
