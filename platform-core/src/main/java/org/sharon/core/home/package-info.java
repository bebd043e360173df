/** The front door for somebody who is not signed in, and the building for somebody who is. */
@NullMarked
package org.sharon.core.home;

import org.jspecify.annotations.NullMarked;
