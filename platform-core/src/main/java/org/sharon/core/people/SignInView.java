package org.sharon.core.people;

import org.sharon.core.web.Form;

/**
 * The sign-in form.
 *
 * @param place the form whose words are waiting for this person; empty when none are
 * @param page where this person was when their session ended; empty for everybody else
 * @param owner what shows that it was theirs
 * @param whyHere why somebody who was signed in is not any more; empty for everybody else
 */
record SignInView(Form form, String place, String page, String owner, String whyHere) {}
