/**
 * What a plugin's build has written into its jar, read before any of its code runs, and compared
 * with what it answers once it runs.
 */
@NullMarked
package org.sharon.core.plugins.descriptor;

import org.jspecify.annotations.NullMarked;
