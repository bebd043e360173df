/** Telling people that something happened: neutral words, a place to look, and no hurry. */
@NullMarked
package org.sharon.core.notices;

import org.jspecify.annotations.NullMarked;
