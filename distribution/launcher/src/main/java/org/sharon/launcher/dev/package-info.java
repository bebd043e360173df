/**
 * {@code sharon dev}: builds a plugin whenever one of its files is saved, and puts its jar where
 * the platform finds it.
 */
@NullMarked
package org.sharon.launcher.dev;

import org.jspecify.annotations.NullMarked;
