package org.sharon.core.events;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.core.audit.Audit;
import org.sharon.core.conversations.CareTeam;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.events.Events.Found;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * What the team does with events. Peer moderators propose; clinical staff of the service publish,
 * correct and cancel. Members read that the team wrote; who did so is in the audit.
 */
public final class EventDesk {

    static final int MOST_WEEKS = 26;

    private final EventStore store;
    private final Events events;
    private final Guard guard;
    private final PostGate gate;
    private final CareTeam team;
    private final Notices notices;
    private final Audit audit;
    private final Database database;
    private final Clock clock;

    @Inject
    EventDesk(
            EventStore store,
            Events events,
            Guard guard,
            PostGate gate,
            CareTeam team,
            Notices notices,
            Audit audit,
            Database database,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.guard = guard;
        this.gate = gate;
        this.team = team;
        this.notices = notices;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** The rooms for which this person may write events. */
    List<Room> roomsOf(Visitor by) {
        return guard.roomsOf(by).stream().filter(events::areIn).toList();
    }

    /** What is coming, with drafts: all of them for clinical staff, and one's own for others. */
    List<Found> list(Visitor by) {
        List<Room> rooms = roomsOf(by);
        return store
                .listOfRooms(
                        rooms.stream().map(Room::id).toList(), clock.instant().minus(Event.STAYS))
                .stream()
                .filter(each -> sees(by, each))
                .map(each -> new Found(each, room(rooms, each)))
                .toList();
    }

    /** For anybody else's service there is none. */
    Found find(Visitor by, long id) {
        List<Room> rooms = roomsOf(by);
        return store.find(id)
                .filter(each -> rooms.stream().anyMatch(room -> room.id() == each.room()))
                .filter(each -> sees(by, each))
                .map(each -> new Found(each, room(rooms, each)))
                .orElseThrow(NotFoundException::new);
    }

    private static boolean sees(Visitor by, Event event) {
        return by.role().isClinical()
                || event.state() != Event.State.DRAFT
                || event.author() == by.account();
    }

    private static Room room(List<Room> rooms, Event event) {
        return rooms.stream().filter(each -> each.id() == event.room()).findFirst().orElseThrow();
    }

    /**
     * Writes an event down, or one for each week. The same key again is the same event.
     *
     * @param publish members find it at once; what somebody proposes is a draft all the same
     */
    public long write(Visitor by, UUID key, EventDraft draft, boolean publish) {
        boolean clinical = by.role().isClinical();
        if (!clinical) {
            readByTheRules(by, key, draft);
        }
        Event.State state = publish && clinical ? Event.State.SCHEDULED : Event.State.DRAFT;
        Instant now = clock.instant();
        long id =
                database.write(
                        handle -> {
                            long first = 0;
                            for (int week = 0; week < weeks(draft); week++) {
                                Plan plan = draft.plan().later(week);
                                long added =
                                        store.add(
                                                handle,
                                                draft,
                                                plan,
                                                state,
                                                by.account(),
                                                key,
                                                week,
                                                now);
                                first = week == 0 ? added : first;
                            }
                            audit.add(
                                    handle,
                                    by.trust(),
                                    by.account(),
                                    clinical ? "event.written" : "event.proposed",
                                    "event:" + first,
                                    draft.room().service());
                            return first;
                        });
        events.forget(by.trust());
        return id;
    }

    /** A peer moderator is a member, too: somebody is told of what worries a rule. */
    private void readByTheRules(Visitor by, UUID key, EventDraft draft) {
        Plan plan = draft.plan();
        String text = String.join("\n", plan.title(), plan.text(), plan.place(), plan.leader());
        Judged judged = gate.judge(Typed.in(draft.room(), Surface.FORM, by, text));
        if (judged.attention() != Attention.NONE) {
            team.tell(by, draft.room().service(), key, text + "\n\n(Written for an event)", judged);
        }
    }

    private static int weeks(EventDraft draft) {
        if (draft.lastDay() == null) {
            return 1;
        }
        int weeks = 1;
        while (weeks < MOST_WEEKS
                && !draft.plan()
                        .later(weeks)
                        .startsAt()
                        .atZone(When.LONDON)
                        .toLocalDate()
                        .isAfter(draft.lastDay())) {
            weeks++;
        }
        return weeks;
    }

    /**
     * Puts other words or another time in the place of what is there. Members see that a published
     * one was corrected, and whoever wants to be reminded of it is told so.
     *
     * @param revision the one that whoever corrects has read
     */
    void change(Visitor by, Found found, int revision, Plan plan) {
        act(
                by,
                found,
                "event.corrected",
                "revision " + (revision + 1),
                handle -> {
                    Instant now = clock.instant();
                    boolean changed = store.change(handle, found.event().id(), revision, plan, now);
                    tellWhoWaits(handle, found);
                    return changed;
                });
    }

    void publish(Visitor by, Found found) {
        act(by, found, "event.published", "", handle -> store.publish(handle, found.event().id()));
    }

    /** The same for one with this number. */
    public void cancelFor(Visitor by, long id, String reason) {
        cancel(by, find(by, id), reason);
    }

    /** For good. Members read why, and whoever wants to be reminded of it is told. */
    void cancel(Visitor by, Found found, String reason) {
        act(
                by,
                found,
                "event.cancelled",
                "",
                handle -> {
                    boolean cancelled = store.cancel(handle, found.event().id(), reason);
                    tellWhoWaits(handle, found);
                    return cancelled;
                });
    }

    /** In neutral words: what has become of it stands on its page. */
    private void tellWhoWaits(Handle handle, Found found) {
        long event = found.event().id();
        String address = found.room().path() + "/events/" + event;
        notices.tell(
                handle,
                store.listReminded(handle, event).stream()
                        .map(each -> new Notice(each, NoticeKind.EVENT_CHANGED, address))
                        .toList());
    }

    /** For good. Nobody but the team has seen it. */
    void removeDraft(Visitor by, Found found) {
        act(by, found, "event.removed", "", handle -> store.remove(handle, found.event().id()));
    }

    private interface Act {
        boolean isDone(Handle handle);
    }

    private void act(Visitor by, Found found, String action, String reason, Act act) {
        database.write(
                handle -> {
                    if (!act.isDone(handle)) {
                        throw new ConflictException(
                                "A colleague has changed this event. Look at it again first.");
                    }
                    String subject = "event:" + found.event().id();
                    audit.add(handle, by.trust(), by.account(), action, subject, reason);
                    return null;
                });
        events.forget(by.trust());
    }
}
