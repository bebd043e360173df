/**
 * Search over the posts that a person's keys open, and nothing else. Each word is kept together
 * with the number of its room, so a question about one room never looks at the words of another.
 */
@NullMarked
package org.sharon.core.search;

import org.jspecify.annotations.NullMarked;
