/** Tests of the test kit itself. */
@NullMarked
package org.sharon.testkit;

import org.jspecify.annotations.NullMarked;
