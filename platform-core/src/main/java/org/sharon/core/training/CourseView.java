package org.sharon.core.training;

import org.sharon.core.web.Form;

/**
 * A module to be read and answered.
 *
 * @param state whether there is a certificate, in words
 * @param counts whether it counts
 * @param done what has just been done; empty when nothing
 */
record CourseView(Course course, Form form, String state, boolean counts, String done) {}
