/**
 * Who signed a plugin's jar, and whether all of it is as it was signed.
 *
 * <p>Bytes are read in memory and nothing is unpacked. This package knows the JDK and nothing else,
 * so that the platform and the command line ask the same code. It knows no plugin, no setting and
 * no log.
 */
@NullMarked
package org.sharon.signing;

import org.jspecify.annotations.NullMarked;
