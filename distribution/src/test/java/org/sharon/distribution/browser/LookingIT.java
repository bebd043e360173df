package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Looking for something: words in one's rooms, a film, a recording, a place that can help. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class LookingIT {

    @Test
    void wordsAreFoundInOnesOwnRoomsAndHelpComesFirst(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren");
                Tab cup = building.phone().as("Warm Cup")) {
            for (Tab tab : new Tab[] {wren, cup}) {
                tab.goTo("/search");
                tab.page().locator("#q").fill("curtains");
                tab.press("Search");
            }
            wren.sees("I opened the curtains");
            assertThat(cup.main()).not().containsText("I opened the curtains");
            assertThat(wren.place()).doesNotContain("curtains");
            wren.main().getByText("I opened the curtains").first().click();
            assertThat(wren.place()).contains("/rooms/anorexia/topics/");

            wren.goTo("/search");
            wren.page().locator("#q").fill("I want to die");
            wren.press("Search");
            wren.sees("call 999");
        }
    }

    @Test
    @Tag("script")
    void aFilmPlaysWithItsWordsUnderIt(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren")) {
            wren.goTo("/library/eating-disorders");
            wren.main().getByText("Grounding in ten breaths").click();
            wren.page()
                    .waitForFunction(
                            "() => document.querySelector('video').readyState >= HTMLMediaElement.HAVE_METADATA");
            wren.page().evaluate("() => document.querySelector('video').play()");
            wren.page().waitForFunction("() => document.querySelector('video').currentTime > 0");
            wren.page()
                    .waitForFunction(
                            "() => document.querySelector('video').textTracks[0].cues?.length > 0");
            assertThat(wren.complaints()).isEmpty();
        }
    }

    @Test
    void aRecordingCanBeReadInsteadAndAPlaceIsLeftForOnPurpose(Building building) {
        try (Tab cup = building.phone().as("Quiet Wren")) {
            cup.goTo("/library/eating-disorders");
            cup.main().getByText("Five years on").click();
            assertThat(cup.page().locator("audio")).isVisible();
            cup.main().locator("summary").getByText("Read the words").click();
            assertThat(cup.main().locator("details[open] p").first()).isVisible();

            cup.goTo("/directory/eating-disorders");
            cup.main()
                    .locator(".rows__link, a[href^='/directory/eating-disorders/']")
                    .first()
                    .click();
            assertThat(cup.main().locator("a[href^=http]").first())
                    .hasAttribute("rel", java.util.regex.Pattern.compile(".*noreferrer.*"));
        }
    }
}
