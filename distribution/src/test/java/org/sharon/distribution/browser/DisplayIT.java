package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void easyPagesShowHelpInPicturesAndShortSentences(Building building) {
        try (Tab boat = building.phone().as("Paper Boat")) {
            boat.goTo("/me/display");
            boat.tick("Easy pages");
            boat.press("Save");
            boat.goTo("/help");
            assertThat(boat.page().locator(".easy-help li")).hasCount(5);

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
