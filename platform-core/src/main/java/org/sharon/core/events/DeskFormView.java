package org.sharon.core.events;

import java.util.List;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;

/**
 * An event that is being written.
 *
 * @param clinical whether whoever writes can publish
 */
record DeskFormView(Form form, List<Room> rooms, boolean clinical) {}
