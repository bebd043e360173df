/**
 * How fast the platform is on this machine: one class for each thing that is measured.
 *
 * <p>It knows the platform only as its users do: {@code bin/sharon}, addresses, the socket, files
 * in the home. No class of the platform is used here; plugins are made with what their authors
 * have.
 */
@NullMarked
package org.sharon.bench;

import org.jspecify.annotations.NullMarked;
