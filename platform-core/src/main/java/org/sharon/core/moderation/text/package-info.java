/**
 * Makes what a person typed readable for the rules: invisible and look-alike characters undone,
 * short forms written out, number words as digits, every word knowing where it stands in the
 * original.
 *
 * <p>All of it takes time that grows with the length of the text and with nothing else.
 */
@NullMarked
package org.sharon.core.moderation.text;

import org.jspecify.annotations.NullMarked;
