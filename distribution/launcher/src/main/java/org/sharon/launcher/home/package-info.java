/**
 * The folder in which one platform keeps everything that must outlive it, and the promise that only
 * one platform at a time uses it.
 */
@NullMarked
package org.sharon.launcher.home;

import org.jspecify.annotations.NullMarked;
