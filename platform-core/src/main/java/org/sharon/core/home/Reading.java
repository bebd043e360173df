package org.sharon.core.home;

import org.sharon.core.web.TrustView;

/**
 * When the staff of one service read.
 *
 * @param trust the trust with the hours of this service
 * @param closed for staff: why members do not find its rooms; empty when they do
 */
record Reading(String title, TrustView trust, String closed) {}
