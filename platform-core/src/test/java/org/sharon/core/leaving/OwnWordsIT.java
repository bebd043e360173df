package org.sharon.core.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.Cases;
import org.sharon.core.conversations.House;
import org.sharon.core.language.Language;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

class OwnWordsIT {

    private static final House house = new House(Cases.gate(), new Cases(), Set.of());

    private final OwnWords words = new OwnWords(house.database(), Clock.systemUTC());
    private final Visitor wren = house.member("Wren");

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void theCopySpeaksTheLanguageOfWhoeverTakesItAndLeavesTheirWordsAlone() {
        house.say(house.room("shed", Room.Kind.LIVING), wren, "the beans are up");
        house.say(house.room("bench", Room.Kind.LIVING), wren, "hold the slugs");

        assertThat(copy(Language.ENGLISH))
                .startsWith("What I wrote here\r\n\r\nNickname: Wren\r\nMade on ")
                .contains("\r\n\r\nthe beans are up\r\n")
                .containsPattern("[ap]m \\(not shown to others\\)\r\n\r\nhold the slugs\r\n");
        assertThat(copy(Language.WELSH))
                .startsWith("Beth ysgrifennais i yma\r\n\r\nFfugenw: Wren\r\nGwnaed ar ")
                .contains("\r\n\r\nthe beans are up\r\n")
                .containsPattern("y[bh] \\(heb ei ddangos i eraill\\)\r\n\r\nhold the slugs\r\n")
                .doesNotContain("Made on", "not shown");
    }

    @Test
    void whoeverWroteNothingIsToldSo() {
        assertThat(copy(Language.ENGLISH)).contains("I have not written anything yet.");
        assertThat(copy(Language.WELSH)).contains("Nid wyf wedi ysgrifennu dim eto.");
    }

    private String copy(Language language) {
        return language.speak(
                () -> {
                    try {
                        Path file = words.write(wren);
                        String text = Files.readString(file);
                        Files.delete(file);
                        return text;
                    } catch (IOException full) {
                        throw new IllegalStateException(full);
                    }
                });
    }
}
