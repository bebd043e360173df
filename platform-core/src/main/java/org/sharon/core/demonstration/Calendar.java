package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.events.EventDesk;
import org.sharon.core.events.EventDraft;
import org.sharon.core.events.Plan;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** What the teams of the demonstration have planned. */
final class Calendar {

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
        // A plugin's developer may have taken a service away, and its staff are here all the same.
        Optional.ofNullable(cast.get("rowan"))
                .filter(rowan -> guard.find(rowan, "anorexia").isPresent())
                .ifPresent(this::eatingDisorders);
        Optional.ofNullable(cast.get("Hopeful Oak")).ifPresent(this::suggestion);
        Optional.ofNullable(cast.get("hazel"))
                .filter(hazel -> guard.find(hazel, "newborn").isPresent())
                .ifPresent(this::perinatal);
    }

    private void eatingDisorders(Visitor rowan) {
        write(
                rowan,
                "anorexia",
                plan(
                        "A quiet hour",
                        "We sit together in the living room. You can write, or read, or just be"
                                + " there.\n\nYou can come late and leave early.",
                        4,
                        19,
                        room(rowan, "living-anorexia"),
                        "A nurse of the team"),
                today().plusDays(4 + 7 * 3));
        long drawing =
                write(
                        rowan,
                        "anorexia",
                        plan(
                                "Drawing together",
                                "Bring a pen and some paper. Nobody shows what they draw.",
                                6,
                                15,
                                room(rowan, "living-anorexia"),
                                "An art therapist"),
                        null);
        desk.cancelFor(rowan, drawing, "The art therapist is ill. We will plan another day.");
        write(
                rowan,
                "bulimia",
                plan(
                        "A story, a few lines each",
                        "We write a story together. Everybody adds a few lines, or just reads"
                                + " along.",
                        3,
                        20,
                        room(rowan, "living-bulimia"),
                        "A nurse of the team"),
                null);
        write(
                rowan,
                "binge-eating",
                plan(
                        "The first hour at home",
                        "Somebody from the team is in the living room when you come home. Coat off,"
                                + " sit down, say hello.",
                        2,
                        18,
                        room(rowan, "living-binge-eating"),
                        "A nurse of the team"),
                today().plusDays(2 + 7 * 3));
        write(
                rowan,
                "osfed-arfid",
                plan(
                        "Ask about treatment",
                        "A psychologist answers what you want to know about treatment. You can also"
                                + " just read.",
                        5,
                        17,
                        room(rowan, "living-osfed-arfid"),
                        "A psychologist"),
                null);
    }

    private void suggestion(Visitor oak) {
        write(
                oak,
                "anorexia",
                plan(
                        "A walk, each where they are",
                        "We all go out at the same time, and tell each other what we saw.",
                        10,
                        11,
                        null,
                        "Hopeful Oak"),
                null);
    }

    private void perinatal(Visitor hazel) {
        write(
                hazel,
                "newborn",
                plan(
                        "Ask a health visitor",
                        "A health visitor answers your questions about sleep and feeding.\n\nYou can"
                                + " also just read along.",
                        1,
                        13,
                        room(hazel, "living-perinatal"),
                        "A health visitor"),
                null);
        write(
                hazel,
                "expecting",
                plan(
                        "Ask a midwife",
                        "A midwife answers your questions about the last weeks and the first days.",
                        3,
                        12,
                        room(hazel, "living-perinatal"),
                        "A midwife"),
                null);
        write(
                hazel,
                "loss",
                plan(
                        "An evening to remember",
                        "We light a candle, each where we are. You can write a name here, or write"
                                + " nothing.",
                        8,
                        19,
                        null,
                        "A bereavement midwife"),
                null);
        write(
                hazel,
                "partners",
                plan(
                        "An hour for partners",
                        "Somebody from the team reads and answers in this room for an hour. Ask what"
                                + " you like, or just read.",
                        7,
                        20,
                        null,
                        "A nurse of the team"),
                null);
    }

    private Plan plan(
            String title, String text, int days, int hour, @Nullable Long room, String leader) {
        return new Plan(
                title,
                text,
                today().plusDays(days)
                        .atTime(LocalTime.of(hour, 0))
                        .atZone(When.LONDON)
                        .toInstant(),
                HOUR,
                room,
                room == null ? "Wherever you are" : "",
                leader);
    }

    private LocalDate today() {
        return clock.instant().atZone(When.LONDON).toLocalDate();
    }

    private @Nullable Long room(Visitor staff, String slug) {
        return guard.find(staff, slug).map(Room::id).orElse(null);
    }

    private long write(Visitor by, String slug, Plan plan, @Nullable LocalDate last) {
        EventDraft draft = new EventDraft(guard.enter(by, slug), plan, last);
        return desk.write(by, UUID.randomUUID(), draft, true);
    }
}
