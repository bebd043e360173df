/** What a service gives people to read, watch, answer and learn. */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.content;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
