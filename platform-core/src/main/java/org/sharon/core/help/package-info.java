/** Help now, and leaving the page: on every page, for everybody, whatever else is broken. */
@NullMarked
package org.sharon.core.help;

import org.jspecify.annotations.NullMarked;
