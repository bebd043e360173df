package org.sharon.core.ask;

import org.sharon.core.ask.Questions.Team;
import org.sharon.core.conversations.Composer;

/** The form of a new question. */
record AskView(Team team, Composer composer) {}
