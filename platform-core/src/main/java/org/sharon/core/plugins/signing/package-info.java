/**
 * Signatures of plugins: may this jar be tried at all, and whose is it.
 *
 * <p>What a signature is stands in {@code org.sharon.signing}; here are the operator's files and
 * the mode. This package knows no store: whoever keeps the signer of each plugin implements {@link
 * org.sharon.core.plugins.signing.SignerPins}.
 */
@NullMarked
package org.sharon.core.plugins.signing;

import org.jspecify.annotations.NullMarked;
