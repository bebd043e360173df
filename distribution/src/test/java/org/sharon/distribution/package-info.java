/**
 * The archive as it ships, driven from outside: as a process, over HTTP, and through its files.
 *
 * <p>{@link org.sharon.distribution.RunningSharon} is one running platform; everything else here
 * says what it promises.
 */
@NullMarked
package org.sharon.distribution;

import org.jspecify.annotations.NullMarked;
