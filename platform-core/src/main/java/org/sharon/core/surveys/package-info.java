/**
 * Questions that members may answer, and what staff learn from the answers.
 *
 * <p>Nobody has to answer. Staff see the answers of at least five people together and never who
 * gave them. Words that worry a rule are the exception: they go to the care team at once, with the
 * nickname, so that somebody can help.
 */
@NullMarked
package org.sharon.core.surveys;

import org.jspecify.annotations.NullMarked;
