/** Pages as a browser gets them: how many a second, and how large the first one is. */
@NullMarked
package org.sharon.bench.pages;

import org.jspecify.annotations.NullMarked;
