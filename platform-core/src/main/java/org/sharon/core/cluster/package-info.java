/**
 * Makes this node one of several. The only package that knows Hazelcast, which holds nothing that
 * may not vanish: hints, presence, routes of messages.
 */
@NullMarked
package org.sharon.core.cluster;

import org.jspecify.annotations.NullMarked;
