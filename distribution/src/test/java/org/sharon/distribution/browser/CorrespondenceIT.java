package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.distribution.browser.Tab.containing;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A few people: a member and the care team, two members, and nobody else. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class CorrespondenceIT {

    /** A thread looks for something new every ten seconds. */
    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(15_000);

    @Test
    @Tag("script")
    void aMemberAsksTheTeamAnswersAndTheAnswerArrivesByItself(Building building) {
        try (Tab pebble = building.phone().as("Grey Pebble");
                Tab desk = building.desktop().as("rowan")) {
            pebble.goTo("/");
            pebble.follow("Ask the care team");
            pebble.sees("If this cannot wait, do not ask here.");
            pebble.page().locator("a[href='/ask/new/eating-disorders']").tap();
            pebble.sees("You will have an answer by");
            pebble.field("What would you like to ask?").fill("May I bring my own mug?");
            pebble.press("Send to the team");
            pebble.sees("The team has your question.");

            desk.goTo("/staff/questions");
            desk.main().locator(".rows__link", containing("Grey Pebble")).first().click();
            desk.press("I will answer this");
            desk.field("Your answer").fill("Please do. There is a shelf for them.");
            desk.press("Answer as the team");
            desk.sees("Your answer is sent, from the team.");

            assertThat(pebble.words("Please do. There is a shelf for them.")).isVisible(SOON);
            assertThat(pebble.words("rowan")).hasCount(0);
            pebble.goTo("/notices");
            pebble.sees("The team answered you");
        }
    }

    @Test
    void itWorksWithoutAScriptToo(Building building) {
        try (Tab boat = building.phoneWithoutScript().as("Paper Boat")) {
            boat.goTo("/ask/new/eating-disorders");
            boat.field("What would you like to ask?").fill("Where do I park a bicycle?");
            boat.press("Send to the team");
            boat.sees("Where do I park a bicycle?");
            boat.field("Write more to the team").fill("It is a big one.");
            boat.press("Send");
            boat.sees("It is a big one.");
            assertThat(boat.place()).startsWith("/ask/");
        }
    }

    @Test
    void twoMembersWriteOnceOneHasSaidYesAndAReportShowsOnlyWhatWasChosen(Building building) {
        Furniture furniture = new Furniture(building);
        furniture.welcome("Warm Cup");
        try (Tab lantern = building.phone().as("Paper Lantern");
                Tab cup = building.phone().as("Warm Cup");
                Tab desk = building.desktop().as("hazel")) {
            lantern.goTo("/rooms/living-perinatal");
            lantern.message("a baby on one arm").first().locator(".more summary").tap();
            lantern.main()
                    .locator(".more[open] a", containing("Send a message request"))
                    .first()
                    .tap();
            lantern.isTitled("Write to Warm Cup?");
            lantern.field("A few words to begin with").fill("Hello. May I ask you about prams?");
            lantern.press("Ask");
            lantern.sees("You asked. Wait for an answer.");

            cup.goTo("/messages");
            cup.main().locator(".rows__link", containing("Paper Lantern")).tap();
            cup.press("Yes, they can write to me");
            cup.field("Your message").fill("Of course. Ours folds flat.");
            cup.press("Send");
            cup.sees("Ours folds flat.");

            String talk = cup.place().replaceFirst("#.*", "");
            lantern.goTo(talk);
            lantern.sees("Ours folds flat.");
            lantern.main().locator("a[href$='/report']").first().tap();
            lantern.tick("It upset me");
            lantern.press("Send the report");
            lantern.sees("Thank you. We have your report");

            desk.goTo("/staff");
            desk.main().locator("[data-queue=review] .item", containing("folds flat")).waitFor();
            desk.main()
                    .locator("[data-queue=review] .item", containing("folds flat"))
                    .first()
                    .locator("a")
                    .first()
                    .click();
            desk.sees("Members wrote to each other.");
            assertThat(desk.words("May I ask you about prams?")).hasCount(0);
            desk.follow("Read more of it");
            desk.field("Why do you need to read more?").fill("To see how it began.");
            desk.press("Open more of it");
            desk.sees("May I ask you about prams?");

            cup.goTo("/messages");
            cup.goTo(talk);
            cup.sees("Somebody from the care team read more of this conversation");
            assertThat(building.visitor("Soft Rain").get(talk).status()).isEqualTo(404);
        }
    }
}
