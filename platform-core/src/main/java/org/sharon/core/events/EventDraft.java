package org.sharon.core.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;

/**
 * An event that has not been written down.
 *
 * @param lastDay until when it comes every week; null when it comes once
 */
public record EventDraft(Room room, Plan plan, @Nullable LocalDate lastDay) {}
