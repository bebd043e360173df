/**
 * The front door of the plugin API: what a service plugin is, and how it describes itself.
 *
 * <p>A plugin is one OSGi bundle with one Declarative Services component that implements {@link
 * ServicePlugin}. It sees this API and the JDK and nothing else.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.sharon.api.plugin;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
