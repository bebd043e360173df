/**
 * What a pack of rules is: its file, the limits of its rules, and what they make of labelled lines.
 * Knows no database and no web, so the command line and the building use the same.
 */
@NullMarked
package org.sharon.core.packs.content;

import org.jspecify.annotations.NullMarked;
