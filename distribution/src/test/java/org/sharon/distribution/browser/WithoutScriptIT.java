package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The building on a phone that runs no script: slower to look at, and whole. */
@ExtendWith(BuildingKeeper.class)
class WithoutScriptIT {

    @Test
    void oneSignsInReadsAndReplies(Building building) {
        try (Tab wren = building.phoneWithoutScript()) {
            wren.signIn("Quiet Wren", Building.PASSWORD);
            wren.isTitled("Hello, Quiet Wren");
            wren.page().locator("a.door[href='/rooms/anorexia']").tap();
            wren.page().locator(".rows__link").first().tap();
            wren.page().locator("#text").fill("A reply without a script");
            wren.page().locator("form.composer button[type=submit]").tap();
            wren.sees("A reply without a script");
            assertThat(wren.place()).startsWith("/rooms/anorexia/topics/");
        }
    }

    @Test
    void aReplyOpensThePageOfALongTopicThatHasIt(Building building) {
        Furniture furniture = new Furniture(building);
        String topic = furniture.topic("Paper Boat", "bulimia");
        for (int i = 1; i <= 20; i++) {
            furniture.reply("Paper Boat", topic, "Something that happened on day " + i);
        }
        try (Tab boat = building.phoneWithoutScript().as("Paper Boat")) {
            boat.goTo(topic);
            boat.page().locator("#text").fill("And the last thing of all");
            boat.page().locator("form.composer button[type=submit]").tap();

            boat.sees("And the last thing of all");
            boat.sees("Earlier posts");
        }
    }

    @Test
    void theLivingRoomIsAFormAndALinkThatLooksAgain(Building building) {
        try (Tab wren = building.phoneWithoutScript().as("Quiet Wren");
                Tab otter = building.phoneWithoutScript().as("Night Otter")) {
            wren.goTo("/rooms/living-anorexia");
            otter.goTo("/rooms/living-anorexia");
            wren.page().locator("[data-box]").fill("Slowly, but I am here");
            wren.press("Send");
            assertThat(wren.message("Slowly, but I am here").last()).isVisible();

            assertThat(otter.message("Slowly, but I am here")).hasCount(0);
            otter.follow("Look for new messages");
            assertThat(otter.message("Slowly, but I am here").last()).isVisible();
        }
    }

    @Test
    void aNudgeIsAPageWithSendAnyway(Building building) {
        try (Tab mother = building.phoneWithoutScript().as("Paper Lantern")) {
            mother.goTo("/rooms/living-perinatal");
            mother.page().locator("[data-box]").fill("we lost our baby at 20 weeks last spring");
            mother.press("Send");
            mother.isTitled("Before you send this");
            assertThat(mother.page().locator(".quoted").innerText())
                    .isEqualTo("we lost our baby at 20 weeks last spring");
            assertThat(mother.page().locator("#text"))
                    .hasValue("we lost our baby at 20 weeks last spring");
            mother.press("Send anyway");
            assertThat(mother.message("we lost our baby at 20 weeks last spring").last())
                    .isVisible();
        }
    }

    @Test
    void aHeldPostIsAPageWithOtherWordsToTake(Building building) {
        try (Tab wren = building.phoneWithoutScript().as("Quiet Wren");
                Tab otter = building.phoneWithoutScript().as("Night Otter")) {
            String topic = new Furniture(building).topic("Quiet Wren", "anorexia");
            wren.goTo(topic);
            wren.page().locator("#text").fill("I am down to 45kg and my plant has a new leaf");
            wren.page().locator("form.composer button[type=submit]").tap();
            wren.isTitled("A person will read this first");
            assertThat(wren.button("Send anyway")).hasCount(0);
            String words = wren.page().locator(".rewrite").first().textContent();
            assertThat(words).contains("my plant has a new leaf").doesNotContainPattern("[0-9]");
            wren.page().locator(".rewrite").first().tap();
            assertThat(wren.page()).hasURL(Pattern.compile("[?]post="));

            otter.goTo(topic + "?page=last");
            otter.sees(words);
            assertThat(otter.main()).not().containsText("45kg and my plant");
        }
    }

    @Test
    void aWorryingPostLeadsToHelpAtOnce(Building building) {
        try (Tab wren = building.phoneWithoutScript().as("Quiet Wren")) {
            wren.goTo("/rooms/living-anorexia");
            wren.page()
                    .locator("[data-box]")
                    .fill("I have a plan and I am going to kill myself tonight");
            wren.press("Send");
            wren.isTitled("Are you safe right now?");
            assertThat(wren.main()).containsText("call 999");
            wren.follow("See all the help");
            wren.isTitled("Help now");
            assertThat(wren.page().locator("a[href='tel:116123']").first()).isVisible();
        }
    }

    @Test
    void leavingEndsTheSessionAndShowsAnEmptyPage(Building building) {
        try (Tab tab = building.phoneWithoutScript()) {
            tab.signIn("Grey Pebble", Building.PASSWORD);
            tab.page().locator("a.safety__leave").tap();
            tab.isTitled("New page");
            tab.goTo("/rooms/binge-eating");
            assertThat(tab.place()).isEqualTo("/sign-in");
        }
    }
}
