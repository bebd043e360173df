package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.media.ConsentKind;
import org.sharon.core.media.MediaDesk;
import org.sharon.core.media.MediaKind;
import org.sharon.core.plugins.Services;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** What the teams of the demonstration give their members to read, watch and hear. */
final class Shelves {

    static final Map<String, String> AUTHORS =
            Map.of("eating-disorders", "rowan", "perinatal", "hazel");

    private static final String COLLEAGUE = "linden";

    private final MediaDesk desk;
    private final Services services;
    private final Clock clock;

    @Inject
    Shelves(MediaDesk desk, Services services, Clock clock) {
        this.desk = desk;
        this.services = services;
        this.clock = clock;
    }

    void play(Map<String, Visitor> cast) {
        for (Script.Shown shown : Script.shelves()) {
            Visitor author = cast.get(AUTHORS.getOrDefault(shown.service(), ""));
            Visitor colleague = cast.get(COLLEAGUE);
            boolean isHere = services.find(shown.service()).isPresent();
            if (author != null && colleague != null && isHere) {
                put(shown, author, colleague, cast.get(shown.whose()));
            }
        }
    }

    private void put(
            Script.Shown shown, Visitor author, Visitor colleague, @Nullable Visitor whose) {
        MediaKind kind = MediaKind.of(shown.kind()).orElseThrow();
        long id =
                desk.begin(
                        author,
                        UUID.randomUUID(),
                        shown.service(),
                        kind,
                        shown.title(),
                        shown.summary());
        if (shown.state().equals("draft")) {
            return;
        }
        if (!shown.rooms().isEmpty()) {
            desk.setRooms(author, id, shown.rooms());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), When.LONDON);
        if (kind == MediaKind.TEXT) {
            desk.say(author, id, Resources.words("texts/" + shown.file() + ".md"));
        } else {
            String ending = kind == MediaKind.FILM ? ".mp4" : ".mp3";
            byte[] file = Resources.bytes("clips/" + shown.file() + ending);
            if (!desk.keep(author, id, desk.newFile(file))) {
                throw new IllegalStateException("A clip of the demonstration cannot be played");
            }
            desk.say(author, id, Resources.words("clips/" + shown.file() + ".vtt"));
            ConsentKind consent = ConsentKind.of(shown.consent()).orElseThrow();
            Long giver = Optional.ofNullable(whose).map(Visitor::account).orElse(null);
            desk.consent(author, id, consent, giver, today.minusDays(20));
        }
        int revision = desk.find(colleague, id).revision();
        desk.approve(colleague, id, revision, shown.reviewer(), today.plusYears(1));
        desk.publish(colleague, id);
    }
}
