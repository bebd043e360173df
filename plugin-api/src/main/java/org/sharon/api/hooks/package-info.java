/**
 * What a plugin may hear of while people use its rooms.
 *
 * <p>A hook whose name says {@code WillBe} is asked first and may change or stop what happens. A
 * hook whose name says {@code HasBeen} is told afterwards and only watches.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.hooks;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
