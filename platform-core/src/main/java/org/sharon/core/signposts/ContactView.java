package org.sharon.core.signposts;

import org.sharon.core.web.Form;

/** The form of one place. */
record ContactView(Place place, Form form) {}
