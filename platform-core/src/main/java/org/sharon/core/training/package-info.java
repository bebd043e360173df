/**
 * What staff of a service learn before they begin, and the certificates that they earn.
 *
 * <p>A certificate gates one role: a peer moderator of a service that has training reviews posts
 * there only while their certificates for all of it count.
 */
@NullMarked
package org.sharon.core.training;

import org.jspecify.annotations.NullMarked;
