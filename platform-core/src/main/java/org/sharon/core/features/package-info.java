/**
 * Which of the shared features the members of a trust find in a service: as the plugin says, and as
 * a service lead has switched them within what the plugin did not lock.
 */
@NullMarked
package org.sharon.core.features;

import org.jspecify.annotations.NullMarked;
