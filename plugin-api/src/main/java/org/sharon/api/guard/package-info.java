/**
 * For woven code only: a plugin that refers to this package is refused.
 *
 * <p>When a plugin is installed the platform weaves calls to {@link Fuel} into its methods, loops
 * and handlers. They are what ends a call that does not end by itself, because Java cannot stop a
 * thread. The package stands here because woven code sees nothing else of the platform.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.guard;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
