/**
 * The rules that every service has and no plugin can weaken: one class for each, C1 to C10.
 *
 * <p>They are written in the same words as a plugin's rules, so that a reader who knows one knows
 * all. Clinical reasons stand at each class.
 */
@NullMarked
package org.sharon.core.moderation.rules.baseline;

import org.jspecify.annotations.NullMarked;
