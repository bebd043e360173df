/**
 * What a plugin says about its rooms and about the keys that open them.
 *
 * <p>A room that a person has no key to does not exist for them: not as a page, a count, a search
 * result or an error message. The platform keeps that promise; a plugin only declares.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.rooms;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
