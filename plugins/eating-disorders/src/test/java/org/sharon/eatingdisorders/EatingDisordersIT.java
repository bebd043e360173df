package org.sharon.eatingdisorders;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.testkit.Member;
import org.sharon.testkit.RunningPlatform;

class EatingDisordersIT {

    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.with(EatingDisordersPlugin.class);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void aWeightIsHeldUntilAPersonShowsIt() {
        Member wren = platform.member("kind wren").withKey("anorexia").in("living-anorexia");

        wren.says("I am down to 45kg, said the moth").thenHeld();
        platform.clinician().seesReview("said the moth").approves("said the moth");

        wren.opens("/rooms/living-anorexia").sees("said the moth");
    }

    @Test
    void whoHasOneDiagnosisDoesNotSeeTheRoomsOfAnother() {
        Member otter = platform.member("kind otter").withKey("bulimia");

        otter.opens("/rooms/anorexia").isNotThere();
        otter.opens("/rooms/bulimia").sees("Bulimia");
    }

    @Test
    void everythingIsAsItWasAfterARestart() {
        Member heron = platform.member("kind heron").withKey("recovered");
        heron.says("The ducks are back on the river").thenPosted();

        platform.restart();

        heron.opens("/rooms/recovered").sees("kind heron");
        heron.says("I am down to 45kg, said the duck").thenHeld();
    }
}
