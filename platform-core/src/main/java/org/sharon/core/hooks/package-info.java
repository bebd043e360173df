/**
 * Asks plugins before something is said in their rooms, and tells them what has happened there.
 *
 * <p>Who is asked first may change or stop a post; who is told afterwards only watches, is told at
 * most once, and never learns who somebody is.
 */
@NullMarked
package org.sharon.core.hooks;

import org.jspecify.annotations.NullMarked;
