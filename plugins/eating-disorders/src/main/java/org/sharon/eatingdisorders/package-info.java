/**
 * Rooms and safety rules for people who live with an eating disorder, or have recovered from one.
 */
@NullMarked
package org.sharon.eatingdisorders;

import org.jspecify.annotations.NullMarked;
