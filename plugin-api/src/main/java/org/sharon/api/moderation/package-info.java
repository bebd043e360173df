/**
 * What a service says about a text before other members can read it.
 *
 * <p>Rules are declared where words are enough and written in Java where they are not. Every rule
 * of the platform and of the service reads every text; the strictest answer wins on each axis.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.moderation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
