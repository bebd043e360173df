/** The OSGi framework that holds the platform, and how the launcher talks to what runs inside. */
@NullMarked
package org.sharon.launcher.framework;

import org.jspecify.annotations.NullMarked;
