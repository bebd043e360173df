package org.sharon.core.people;

/** What somebody is told whose nickname waits for staff. */
record WaitingView(String nickname) {}
