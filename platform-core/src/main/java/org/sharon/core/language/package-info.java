/** The words of the interface, in the language of whoever reads. */
@NullMarked
package org.sharon.core.language;

import org.jspecify.annotations.NullMarked;
