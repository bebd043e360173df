/** Work that a plugin wants done again and again. */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.jobs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
