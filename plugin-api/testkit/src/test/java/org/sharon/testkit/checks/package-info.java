/** Each check is shown a plugin that breaks its promise. */
@NullMarked
package org.sharon.testkit.checks;

import org.jspecify.annotations.NullMarked;
