package org.sharon.core.ask;

/**
 * Where to get help now, for somebody whose words worry us.
 *
 * @param text what they wrote
 * @param next where their question is
 */
record SafeView(String text, String next) {}
