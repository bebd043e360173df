/** A plugin that misbehaves when it is told to, and the administrator who lets it go on. */
@NullMarked
package org.sharon.bench.others;

import org.jspecify.annotations.NullMarked;
