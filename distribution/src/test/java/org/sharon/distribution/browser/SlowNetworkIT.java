package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A phone at the edge of a village: 400 ms there and back, and one piece in twenty is lost. */
@Tag("full")
@ExtendWith(BuildingKeeper.class)
class SlowNetworkIT {

    @Test
    void nothingIsSaidTwiceAndNothingIsLost(Building building) throws IOException {
        try (SlowProxy network = SlowProxy.to(building.port());
                Tab wren = building.phoneThrough(network.port());
                Tab river = building.phone().as("Slow River").enter("living-anorexia")) {
            signIn(wren);
            wren.enter("living-anorexia");
            for (int line = 1; line <= 5; line++) {
                String words = "The night bus was late again, part " + line;
                wren.page().locator("[data-box]").fill(words);
                wren.button("Send").first().dblclick();

                assertThat(river.message(words)).hasCount(1);
                assertThat(wren.message(words)).hasCount(1);
            }
            assertThat(wren.complaints()).isEmpty();
        }
    }

    @Test
    void aPostIsSentOnceHoweverOftenItsButtonIsPressed(Building building) throws IOException {
        try (SlowProxy network = SlowProxy.to(building.port());
                Tab wren = building.phoneThrough(network.port())) {
            signIn(wren);
            wren.goTo("/rooms/anorexia/topics/new");
            wren.field("Title").fill("A slow train home");
            wren.page().locator("textarea[name=text]").fill("It stopped at every gate.");
            wren.page()
                    .locator("main form button[type=submit]")
                    .last()
                    .evaluate("button => { button.click(); button.click(); }");
            wren.page().waitForURL(url -> url.contains("/topics/"));

            assertThat(
                            wren.page()
                                    .locator(
                                            "article",
                                            new com.microsoft.playwright.Page.LocatorOptions()
                                                    .setHasText("It stopped at every gate.")))
                    .hasCount(1);
            wren.goTo("/rooms/anorexia");
            assertThat(wren.main().getByText("A slow train home")).hasCount(1);
        }
    }

    @Test
    void everyPageOfAnEveningIsThereInAFewSeconds(Building building) throws IOException {
        try (SlowProxy network = SlowProxy.to(building.port());
                Tab wren = building.phoneThrough(network.port())) {
            signIn(wren);
            for (String path : new String[] {"/", "/help", "/me", "/rooms/anorexia", "/board"}) {
                wren.goTo(path);
                assertThat(wren.page().locator("h1").count()).isEqualTo(1);
            }
            assertThat(wren.complaints()).isEmpty();
        }
    }

    private static void signIn(Tab wren) {
        wren.goTo("/sign-in");
        wren.field("Nickname").fill("Quiet Wren");
        wren.passwordField().fill(Building.PASSWORD);
        wren.press("Sign in");
        wren.page().waitForURL(url -> !url.endsWith("/sign-in"));
    }
}
