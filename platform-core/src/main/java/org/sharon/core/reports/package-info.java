/**
 * What members report: in two taps, with a receipt, a time by which somebody reads it, and an
 * outcome that they can read. Staff find it on their desk, among what is held.
 */
@NullMarked
package org.sharon.core.reports;

import org.jspecify.annotations.NullMarked;
