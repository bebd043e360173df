/** What a trust may set for a service. The form is made from it. */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
