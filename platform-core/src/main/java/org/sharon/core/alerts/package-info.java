/**
 * What clinicians have to see now: alerts, the desk that shows them beside the held posts, and what
 * staff do about them. A post and its alert are stored together by {@code moderation}; this package
 * takes it from there.
 */
@NullMarked
package org.sharon.core.alerts;

import org.jspecify.annotations.NullMarked;
