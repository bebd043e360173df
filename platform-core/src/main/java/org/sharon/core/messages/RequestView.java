package org.sharon.core.messages;

import org.sharon.core.conversations.Composer;

/**
 * The form of a request.
 *
 * @param may whether the person can be asked now; one no for every reason
 */
record RequestView(String nickname, String avatar, String back, Composer composer, boolean may) {}
