/**
 * Services whose plugin failed too often: every node and every restart keeps them from being called
 * until a trust's administrator has read why and lets them go on.
 */
@NullMarked
package org.sharon.core.quarantine;

import org.jspecify.annotations.NullMarked;
