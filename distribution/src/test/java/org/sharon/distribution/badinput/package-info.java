/**
 * Whatever a person, a program or a plugin may send that it should not. The README of the platform
 * core lists what each is told; these tests hold the list.
 */
@NullMarked
package org.sharon.distribution.badinput;

import org.jspecify.annotations.NullMarked;
