package org.sharon.core.pages;

/**
 * A page of a plugin.
 *
 * @param markup what the plugin has made, as HTML
 */
record PageView(String title, String markup) {}
