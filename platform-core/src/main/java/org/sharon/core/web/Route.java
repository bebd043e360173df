package org.sharon.core.web;

/**
 * One route, as listed.
 *
 * @param method {@code GET}, {@code POST} or {@code SOCKET}
 * @param path as Vert.x writes it, with {@code :names}
 */
public record Route(String method, String path, Access access) {}
