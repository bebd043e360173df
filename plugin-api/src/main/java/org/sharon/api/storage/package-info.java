/** Tables of a plugin's own. */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.storage;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
