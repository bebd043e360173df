package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.sharon.core.events.EventDesk;
import org.sharon.core.events.EventDraft;
import org.sharon.core.events.Plan;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** What the teams of the demonstration have planned, and what a member has suggested. */
final class Calendar {

    private static final String NONE = "-";
    private static final int HOUR = 60;

    private final EventDesk desk;
    private final Guard guard;
    private final Clock clock;

    @Inject
    Calendar(EventDesk desk, Guard guard, Clock clock) {
        this.desk = desk;
        this.guard = guard;
        this.clock = clock;
    }

    void play(Map<String, Visitor> cast) {
        for (Script.Planned each : Script.events()) {
            Visitor by = cast.get(each.by());
            // A plugin's developer may have taken a service away, and its staff are here all the
            // same.
            if (by != null && guard.find(by, each.room()).isPresent()) {
                write(by, each);
            }
        }
    }

    private void write(Visitor by, Script.Planned each) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), When.LONDON).plusDays(each.inDays());
        Long living = guard.find(by, each.where()).map(Room::id).orElse(null);
        Plan plan =
                new Plan(
                        each.title(),
                        each.text(),
                        first.atTime(LocalTime.of(each.hour(), 0)).atZone(When.LONDON).toInstant(),
                        HOUR,
                        living,
                        living == null ? "Wherever you are" : "",
                        each.leader());
        LocalDate last = each.weeksMore() == 0 ? null : first.plusWeeks(each.weeksMore());
        Room room = guard.enter(by, each.room());
        long event = desk.write(by, UUID.randomUUID(), new EventDraft(room, plan, last), true);
        if (!each.cancelled().equals(NONE)) {
            desk.cancelFor(by, event, each.cancelled());
        }
    }
}
