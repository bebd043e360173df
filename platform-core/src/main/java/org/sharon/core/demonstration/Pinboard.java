package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.board.Audience;
import org.sharon.core.board.BoardDesk;
import org.sharon.core.board.NoticeDraft;
import org.sharon.core.rooms.Guard;
import org.sharon.core.stages.Stage;
import org.sharon.core.stages.Stages;
import org.sharon.core.web.Visitor;

/** What the teams of the demonstration have put on the notice boards. */
final class Pinboard {

    private final BoardDesk desk;
    private final Guard guard;
    private final Stages stages;
    private final Clock clock;

    @Inject
    Pinboard(BoardDesk desk, Guard guard, Stages stages, Clock clock) {
        this.desk = desk;
        this.guard = guard;
        this.stages = stages;
        this.clock = clock;
    }

    void play(Map<String, Visitor> cast) {
        Optional.ofNullable(cast.get("rowan")).ifPresent(this::eatingDisorders);
        Visitor hazel = cast.get("hazel");
        Visitor lantern = cast.get("Paper Lantern");
        if (hazel != null && lantern != null) {
            perinatal(hazel, lantern);
        }
    }

    private void eatingDisorders(Visitor rowan) {
        Duration now = Duration.ZERO;
        pin(
                rowan,
                new Audience("eating-disorders", room(rowan, "anorexia"), null),
                now,
                "New in the library: when to get medical help",
                "The page says which signs need a doctor, and how soon.\n\n"
                        + "If you feel very unwell now, call 111. In an emergency, call 999.");
        pin(
                rowan,
                new Audience("eating-disorders", null, null),
                now,
                "A nurse is in the living room on Wednesdays",
                "Every Wednesday from 7pm to 8pm a nurse of the team is in the living rooms.\n\n"
                        + "You can ask, or listen, or just be there. Nobody has to write.");
        pin(
                rowan,
                new Audience("eating-disorders", null, null),
                Duration.ofDays(9),
                "The team has a training day",
                "On Friday we answer more slowly than on other days.\n\n"
                        + "We still look at everything that worries us. If you need help at once,"
                        + " use the red button at the top.");
    }

    private void perinatal(Visitor hazel, Visitor lantern) {
        stages.set(hazel, lantern.account(), "perinatal", Optional.of(Stage.WAITING));
        pin(
                hazel,
                new Audience("perinatal", null, Stage.WAITING),
                Duration.ZERO,
                "While you wait for your first appointment",
                "You are on our list, and we have not forgotten you.\n\n"
                        + "You can read and write here while you wait. If things get harder, tell"
                        + " us. You do not have to wait until then.");
        pin(
                hazel,
                new Audience("perinatal", room(hazel, "newborn"), null),
                Duration.ZERO,
                "There are many ways to feed a baby",
                "In these rooms we do not compare them.\n\n"
                        + "If you are worried about feeding, ask your midwife or health visitor.");
        pin(
                hazel,
                new Audience("perinatal", room(hazel, "loss"), null),
                Duration.ZERO,
                "A page in the library: after a loss",
                "It says what many people feel, and when to tell somebody.\n\n"
                        + "You can read it when you want to, or not at all.");
        pin(
                hazel,
                new Audience("perinatal", room(hazel, "partners"), null),
                Duration.ZERO,
                "You can ask the care team, too",
                "We answer partners as well. Use Ask the care team on your home page.\n\n"
                        + "Nobody but the team reads what you ask there.");
    }

    private @Nullable Long room(Visitor staff, String slug) {
        return guard.find(staff, slug).map(room -> room.id()).orElse(null);
    }

    private void pin(Visitor by, Audience audience, Duration until, String title, String text) {
        Instant from = clock.instant().plus(until);
        desk.write(
                by,
                UUID.randomUUID(),
                new NoticeDraft(audience, title, text, from, from.plus(Duration.ofDays(90))));
    }
}
