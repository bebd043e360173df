package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody is writing is there again, whatever happened meanwhile. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class DraftsIT {

    @Test
    void theWordsOfALongPostComeBackAfterTheSessionHasEnded(Building building) {
        String topic = new Furniture(building).topic("Slow River", "recovered");
        try (Tab river = building.phoneWithoutScript()) {
            river.signIn("Slow River", Building.PASSWORD);
            river.goTo(topic);
            river.page().locator("#text").fill("An hour of words, and then the time ran out");
            endSession(building, river);
            river.press("Post reply");

            assertThat(river.answer().status()).isEqualTo(401);
            river.sees("We kept what you wrote.");
            assertThat(river.place()).doesNotContain("hour");
            river.field("Nickname").fill("Slow River");
            river.passwordField().fill(Building.PASSWORD);
            river.press("Sign in");

            assertThat(river.place()).startsWith(topic);
            river.sees("We kept what you wrote.");
            assertThat(river.page().locator("#text"))
                    .hasValue("An hour of words, and then the time ran out");
            river.press("Post reply");
            river.sees("An hour of words, and then the time ran out");
            assertThat(river.page().locator("#text")).hasValue("");
        }
    }

    @Test
    void somebodyElseWhoSignsInMeanwhileSeesNothingOfThem(Building building) {
        String topic = new Furniture(building).topic("Slow River", "recovered");
        try (Tab river = building.phoneWithoutScript()) {
            river.signIn("Slow River", Building.PASSWORD);
            river.goTo(topic);
            river.page().locator("#text").fill("Only for those who recovered");
            endSession(building, river);
            river.press("Post reply");
            river.field("Nickname").fill("Quiet Wren");
            river.passwordField().fill(Building.PASSWORD);
            river.press("Sign in");

            river.isTitled("Hello, Quiet Wren");
            river.goTo("/drafts");
            assertThat(river.main()).not().containsText("Only for those who recovered");
        }
    }

    @Test
    @Tag("script")
    void wordsAreKeptWhileTheyAreTyped(Building building) {
        String topic = new Furniture(building).topic("Slow River", "recovered");
        try (Tab river = building.phone().as("Slow River")) {
            river.goTo(topic);
            river.page()
                    .waitForResponse(
                            "**/drafts/save",
                            () -> river.page().locator("#text").fill("Half a thought"));
        }
        try (Tab river = building.phone().as("Slow River")) {
            river.goTo(topic);
            river.sees("We kept what you wrote.");
            assertThat(river.page().locator("#text")).hasValue("Half a thought");

            river.press("Clear my draft");

            assertThat(river.place()).startsWith(topic);
            assertThat(river.page().locator("#text")).hasValue("");
        }
    }

    @Test
    @Tag("script")
    void aLivingRoomKeepsWhatIsInItsBox(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren")) {
            wren.enter("living-anorexia");
            wren.page()
                    .waitForResponse(
                            "**/drafts/save",
                            () -> wren.page().locator("[data-box]").fill("I was going to say"));
            wren.goTo("/");
            wren.enter("living-anorexia");
            assertThat(wren.page().locator("[data-box]")).hasValue("I was going to say");

            wren.page().waitForResponse("**/drafts/save", () -> wren.press("Send"));
            wren.goTo("/drafts");
            assertThat(wren.main()).not().containsText("I was going to say");
        }
    }

    private static void endSession(Building building, Tab tab) {
        String session =
                tab.context().cookies().stream()
                        .filter(cookie -> cookie.name.equals("sharon"))
                        .findFirst()
                        .orElseThrow()
                        .value;
        PlainVisitor same = building.visitor();
        same.useSession(session);
        same.get("/leave");
    }
}
