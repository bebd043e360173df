/**
 * How the building looks to one person, and how it stands on their phone. Knows nothing of what is
 * said in it.
 */
@NullMarked
package org.sharon.core.display;

import org.jspecify.annotations.NullMarked;
