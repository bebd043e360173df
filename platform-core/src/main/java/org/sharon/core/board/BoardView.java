package org.sharon.core.board;

import java.util.List;

/** The board as one person finds it. */
record BoardView(List<Pinned> notices) {}
