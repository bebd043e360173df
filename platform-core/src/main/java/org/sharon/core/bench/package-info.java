/** Measures parts of the platform that can be measured without a server. */
@NullMarked
package org.sharon.core.bench;

import org.jspecify.annotations.NullMarked;
