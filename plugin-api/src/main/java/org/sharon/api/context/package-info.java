/** What a plugin may use while the platform calls it. */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.context;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
