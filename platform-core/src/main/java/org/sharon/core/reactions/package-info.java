/**
 * Signs of support: hearts, or a few kind words, that members send for a post. Nobody reads how
 * many there are, and nobody is told of them.
 */
@NullMarked
package org.sharon.core.reactions;

import org.jspecify.annotations.NullMarked;
