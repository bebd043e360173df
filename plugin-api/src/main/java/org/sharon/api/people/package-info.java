/** Who a service is for, and whether the platform knows who they are. */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
