/**
 * Whether a text may be shown, and what people decide about the ones that may not: the gate that
 * every post passes, the queue of held posts, and the words an author reads afterwards. Who is told
 * of an alert, and how soon, it leaves to whoever binds {@link
 * org.sharon.core.moderation.AlertBook}.
 */
@NullMarked
package org.sharon.core.moderation;

import org.jspecify.annotations.NullMarked;
