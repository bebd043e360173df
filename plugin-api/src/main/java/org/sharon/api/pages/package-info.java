/** Pages of a plugin's own, shown inside the platform's layout. */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.pages;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
