package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How pages look for one person, on every device, with and without a script. */
@ExtendWith(BuildingKeeper.class)
class DisplayIT {

    private static final String SIZE = "() => parseFloat(getComputedStyle(document.body).fontSize)";
    private static final String PAPER = "() => getComputedStyle(document.body).backgroundColor";

    @Test
    void isTheSameEverywhereAndNeedsNoScript(Building building) {
        try (Tab boat = building.phoneWithoutScript().as("Paper Boat")) {
            boat.goTo("/me/display");
            boat.tick("Very large");
            boat.tick("Dark");
            boat.press("Save");
            boat.sees("Pages look like this from now on.");
        }
        try (Tab boat = building.desktop().as("Paper Boat")) {
            boat.goTo("/");
            assertThat((Double) boat.page().evaluate("() => 0.5 + (" + SIZE + ")()"))
                    .isEqualTo(22.5);
            assertThat(boat.page().evaluate(PAPER)).isEqualTo("rgb(21, 24, 26)");

            boat.goTo("/me/display");
            boat.main()
                    .locator("#text-normal")
                    .setChecked(
                            true,
                            new com.microsoft.playwright.Locator.SetCheckedOptions()
                                    .setForce(true));
            boat.tick("The same as my phone or computer");
            boat.press("Save");
            boat.goTo("/");
            assertThat(boat.page().evaluate(PAPER)).isEqualTo("rgb(247, 244, 238)");
        }
    }

    /** The words of one language are longer than those of the other. */
    @Test
    void whatStandsAtTheTopHasOneLineOnAPhoneInEachLanguage(Building building) {
        for (String language : List.of(Visit.ENGLISH, Visit.WELSH)) {
            try (Tab wren = building.phone().as("Quiet Wren").speaking(language)) {
                for (int width : List.of(390, 375, 360)) {
                    wren.page().setViewportSize(width, 844);
                    wren.goTo("/");
                    for (String bar : List.of(".safety .width", ".top nav ul")) {
                        assertThat(wren.page().locator(bar).boundingBox().height)
                                .as(bar + " in " + language + " at " + width)
                                .isLessThan(60);
                    }
                }
            }
        }
    }

    @Test
    void easyPagesAreThereBeforeSomebodyHasSignedIn(Building building) {
        try (Tab stranger = building.phoneWithoutScript()) {
            stranger.goTo("/");
            stranger.follow("Easy words and pictures");
            stranger.follow("Sign in");
            stranger.sees("Write your nickname.");

            stranger.field("Nickname").fill("Nobody Here");
            stranger.passwordField().fill("not the password");
            stranger.press("Sign in");
            stranger.sees("There is a problem");
            stranger.sees("Write your nickname.");

            stranger.page().locator(".safety__help").click();
            assertThat(stranger.page().locator(".easy-help li")).hasCount(5);
            stranger.follow("Show all the words");
            assertThat(stranger.page().locator(".easy-help")).hasCount(0);
        }
    }

    @Test
    void easyPagesShowHelpInPicturesAndShortSentences(Building building) {
        try (Tab boat = building.phone().as("Paper Boat")) {
            boat.goTo("/me/display");
            boat.tick("Easy pages");
            boat.press("Save");
            boat.goTo("/help");
            assertThat(boat.page().locator(".easy-help li")).hasCount(5);
            for (String page :
                    List.of(
                            "/rooms/bulimia",
                            "/rooms/bulimia/topics/new",
                            "/me/pause",
                            "/me/leave")) {
                boat.goTo(page);
                assertThat(boat.page().locator(".easy-lines .icon").first()).isVisible();
            }
            boat.goTo("/rooms/bulimia/topics/new");
            boat.sees("Do not write your real name.");
            boat.sees("Do not wait for an answer here. Tap Help now.");

            boat.goTo("/me/display");
            boat.main()
                    .locator("#easy-yes")
                    .setChecked(
                            false,
                            new com.microsoft.playwright.Locator.SetCheckedOptions()
                                    .setForce(true));
            boat.press("Save");
            boat.goTo("/help");
            assertThat(boat.page().locator(".easy-help")).hasCount(0);
        }
    }
}
