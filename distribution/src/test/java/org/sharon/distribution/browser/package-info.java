/**
 * The building as people see it: in a real browser, on a phone unless a test says otherwise.
 *
 * <p>{@link org.sharon.distribution.browser.Building} is one demonstration and one browser for all
 * tests of a run. People in it do not get in each other's way: a test that changes something for
 * good invites somebody of its own.
 */
@NullMarked
package org.sharon.distribution.browser;

import org.jspecify.annotations.NullMarked;
