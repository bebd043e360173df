/**
 * Posts that no rule minded and that a person reads all the same, in services that promise so.
 *
 * <p>What is held, and what a person has decided about or looked at because of an alert, is read
 * already. Private conversations are not here: the team is a part of them.
 */
@NullMarked
package org.sharon.core.unread;

import org.jspecify.annotations.NullMarked;
