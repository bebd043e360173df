/** The platform as a process of its own, in a home that is thrown away. */
@NullMarked
package org.sharon.bench.platform;

import org.jspecify.annotations.NullMarked;
