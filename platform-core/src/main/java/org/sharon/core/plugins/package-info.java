/**
 * Plugins: finding their jars, starting and replacing them, and calling their code safely.
 *
 * <p>This package knows bundles and what they contribute. It knows no rooms, no tables and no web:
 * a feature that has to act when a service comes or goes binds a {@link ServiceListener}. It is the
 * only package, beside the bundle's activator, that imports {@code org.osgi}.
 *
 * <p>A jar that replaces another is started beside it, takes over in one step, and only then does
 * the older one stop, when the last call into its code has ended. So nobody who is talking notices.
 */
@NullMarked
package org.sharon.core.plugins;

import org.jspecify.annotations.NullMarked;
