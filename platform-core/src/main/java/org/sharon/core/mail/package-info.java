/**
 * E-mails for people who asked for them: one neutral sentence, at an hour that they chose, and only
 * when something is new. Nothing of what happened, and nothing of where.
 */
@NullMarked
package org.sharon.core.mail;

import org.jspecify.annotations.NullMarked;
