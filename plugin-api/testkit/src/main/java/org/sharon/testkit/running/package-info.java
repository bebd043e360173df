/** A platform in a process of its own, and who visits it without a browser. */
@NullMarked
package org.sharon.testkit.running;

import org.jspecify.annotations.NullMarked;
