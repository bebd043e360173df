package org.sharon.core.mentions;

/** Whether others may name one. */
record ChoiceView(boolean welcomes, boolean saved) {}
