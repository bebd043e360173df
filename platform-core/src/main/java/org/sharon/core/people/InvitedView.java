package org.sharon.core.people;

import java.util.List;

/** The code, this once. */
record InvitedView(String code, String until, List<String> keys) {}
