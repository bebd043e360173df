/**
 * The shared features that a service switches on, off, or locks.
 *
 * <p>The features themselves live in the platform, so that each is built once and well.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.features;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
