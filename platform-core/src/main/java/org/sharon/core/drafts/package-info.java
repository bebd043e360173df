/**
 * What people are writing, kept until they send it: sealed, for thirty days, shown to nobody else.
 * Nobody judges a draft, because nobody else reads it; it is judged when it is sent.
 */
@NullMarked
package org.sharon.core.drafts;

import org.jspecify.annotations.NullMarked;
