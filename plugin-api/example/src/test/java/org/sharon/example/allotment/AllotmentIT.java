package org.sharon.example.allotment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.testkit.Member;
import org.sharon.testkit.RunningPlatform;
import org.sharon.testkit.running.Jars;

class AllotmentIT {

    // guide:running
    private static RunningPlatform platform;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.with(AllotmentPlugin.class);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void sellingIsHeldUntilAPersonShowsIt() {
        Member wren = platform.member("kind wren").withKey("plot-holder").in("greenhouse");

        wren.says("I am selling two spades").thenHeld().thenReads("You can give them away.");
        platform.peerModerator().seesReview("two spades").approves("two spades");

        wren.opens("/rooms/greenhouse").sees("I am selling two spades");
    }

    // end

    @Test
    void anAmountOfASprayIsAskedAbout() {
        platform.member("kind robin")
                .withKey("plot-holder")
                .says("I mix 50 ml of weedkiller")
                .thenNudged()
                .thenReads("The label says how much is safe.");
    }

    @Test
    void anotherVersionJudgesInAnotherWayFromTheMomentItServes(@TempDir Path folder)
            throws IOException {
        Member vole = platform.member("kind vole").withKey("plot-holder");
        vole.says("I mix 60 ml of weedkiller").thenNudged();

        platform.replacePlugin(StricterAllotment.jar(folder));
        vole.says("I mix 70 ml of weedkiller").thenHeld();
        readsWhatChanged(vole);

        platform.replacePlugin(Jars.of(AllotmentPlugin.class));
        vole.says("I mix 80 ml of weedkiller").thenNudged();
    }

    /** It is written down soon after the version serves, so they may have to look again. */
    private static void readsWhatChanged(Member member) {
        Instant end = Instant.now().plusSeconds(10);
        while (true) {
            try {
                member.opens("/changes/allotment")
                        .sees(StricterAllotment.SAYS)
                        .sees("The words that we check for safety have changed.");
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void whoWaitsForAPlotDoesNotSeeTheShed() {
        Member otter = platform.member("kind otter").withKey("waiting");

        otter.says("I hope for a plot in spring").thenPosted();

        otter.opens("/rooms/shed").isNotThere();
    }

    @Test
    void aMemberPromisesToWater() {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        Member hare = platform.member("kind hare").withKey("plot-holder");
        hare.opens("/services/allotment/watering").sees(today + ": nobody yet");

        hare.sends("/services/allotment/watering", Map.of("day", today)).sees(today + ": you");
        hare.opens("/services/allotment/watering?language=cy").sees(today + ": chi");

        platform.member("kind mole")
                .withKey("plot-holder")
                .opens("/services/allotment/watering")
                .sees(today + ": one person");
    }

    @Test
    void theBaselineIsThereInEveryRoom() {
        platform.member("kind heron")
                .withKey("plot-holder")
                .says("I have a plan and I am going to kill myself tonight")
                .thenHelpIsShown();

        platform.clinician().seesAlert("I have a plan");
    }
}
