package org.sharon.core.people;

import org.sharon.core.web.Form;

/**
 * The sign-in form.
 *
 * @param wasAway whether this browser had a session that has ended
 */
record SignInView(Form form, boolean wasAway) {}
