/**
 * Pictures beside posts, where a service allows them. What is sent is looked at before it is
 * decoded, decoded small, and drawn anew: nothing of the file that came is kept, so nothing that
 * was hidden in it is either. A person looks at every picture before others see it.
 */
@NullMarked
package org.sharon.core.pictures;

import org.jspecify.annotations.NullMarked;
