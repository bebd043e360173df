package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sharon.distribution.talk.RawSocket;

/** A service that is switched off is empty within five seconds, and loses nothing. */
@ExtendWith(BuildingKeeper.class)
class SwitchedOffIT {

    private static final String ROOM = "/rooms/living-perinatal";
    private static final int NO_KEY = 4403;
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void closesItsRoomsForEverybodyAndOpensThemAgainAsTheyWere(Building building) {
        String words = "The kettle is on " + UUID.randomUUID();
        try (Tab member = building.phone().as("Woolly Hat");
                Tab aspen = building.desktop().as("aspen");
                RawSocket socket = building.visitor("Woolly Hat").socket(ROOM + "/live")) {
            member.enter("living-perinatal");
            member.say(words);
            assertThat(member.message(words)).isVisible();

            Services.switchOff(aspen);
            long off = System.nanoTime();
            assertThat(socket.closeCode()).isEqualTo(NO_KEY);
            assertThat(Duration.ofNanos(System.nanoTime() - off)).isLessThan(SOON);
            member.isTitled("This room is closed at the moment");
            member.goTo("/");
            assertThat(member.page().locator("a.door[href^='/rooms/']")).hasCount(0);
            PlainVisitor clinician = building.visitor("alder");
            assertThat(clinician.get(ROOM).status()).isEqualTo(404);
            assertThat(clinician.get("/staff").status()).isEqualTo(200);

            Services.switchOn(aspen);
            member.goTo("/");
            member.sees("Outside these hours nobody reads. We read it when we are back.");
            member.enter("living-perinatal");
            assertThat(member.message(words)).isVisible();
            assertThat(clinician.get(ROOM).status()).isEqualTo(200);
        }
    }

    @Test
    void isOpenToStaffAloneWhileSomethingIsMissingThatMembersArePromised(Building building) {
        try (Tab aspen = building.desktop().as("aspen");
                Tab member = building.phone().as("Woolly Hat")) {
            aspen.goTo(Services.ADDRESS + "/opening");
            aspen.field("What happens outside these hours?").fill("");
            aspen.press("Save");
            aspen.sees("Not open yet for members, because nobody has said what happens");
            assertThat(member.goTo(ROOM).status()).isEqualTo(404);
            PlainVisitor clinician = building.visitor("alder");
            assertThat(clinician.get(ROOM).status()).isEqualTo(200);
            assertThat(clinician.get("/").body()).contains("Not open yet for members");

            aspen.goTo(Services.ADDRESS + "/opening");
            aspen.field("What happens outside these hours?").fill("We read it later.");
            aspen.press("Save");
            assertThat(member.goTo(ROOM).status()).isEqualTo(200);
            member.sees("We read it later.");
        }
    }
}
