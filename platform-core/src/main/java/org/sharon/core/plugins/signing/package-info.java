/**
 * Signatures of plugins: may this jar be tried at all, and whose is it.
 *
 * <p>What a signature is stands in {@code org.sharon.signing}; here are the operator's files and
 * the mode. This package knows no store: who signed each plugin until now is kept with the jars.
 */
@NullMarked
package org.sharon.core.plugins.signing;

import org.jspecify.annotations.NullMarked;
