package org.sharon.core.people;

import org.sharon.core.web.Form;

/**
 * The sign-in form.
 *
 * @param place the form whose words are waiting for this person; empty when none are
 * @param wasAway whether this browser had a session that has ended
 */
record SignInView(Form form, String place, boolean wasAway) {}
