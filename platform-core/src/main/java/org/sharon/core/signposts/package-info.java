/**
 * Where else a person can turn: what plugins name, filled in and tried by each trust, hidden from
 * the day it expires.
 */
@NullMarked
package org.sharon.core.signposts;

import org.jspecify.annotations.NullMarked;
