package org.sharon.core.people;

import org.sharon.core.web.Form;

/**
 * Somebody who left comes back.
 *
 * @param nickname what they were called, and are called again
 */
record ReturnView(String nickname, Form form) {}
