package org.sharon.core.events;

import java.util.List;

/** The events that somebody of the team looks after. */
record DeskListView(List<EventLine> events, boolean mayWrite, String done) {}
