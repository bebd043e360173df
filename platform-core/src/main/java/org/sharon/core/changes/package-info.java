/**
 * What changed in somebody's rooms: after another version of a service has taken over, or a feature
 * was switched, its members read in plain words what is different, since when and why.
 */
@NullMarked
package org.sharon.core.changes;

import org.jspecify.annotations.NullMarked;
