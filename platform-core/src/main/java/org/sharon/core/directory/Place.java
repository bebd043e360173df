package org.sharon.core.directory;

import java.util.List;

/**
 * Somebody else who supports people, as a form or a script describes them.
 *
 * @param site begins with {@code https://}
 * @param rooms the slugs of the rooms for whose people it is; none when it is for the whole service
 */
public record Place(String name, String offers, String forWhom, String site, List<String> rooms) {}
