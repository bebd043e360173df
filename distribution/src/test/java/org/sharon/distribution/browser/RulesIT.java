package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rules of two services do with words, as their authors and readers see it. */
@Tag("story")
@Tag("script")
@ExtendWith(BuildingKeeper.class)
class RulesIT {

    @Test
    void holdsAWeightAmongEatingDisordersAndOffersOtherWords(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren").enter("living-anorexia");
                Tab river = building.phone().as("Slow River").enter("living-anorexia")) {
            wren.say("I'm down to 45kg beside the green gate");

            Locator panel = wren.page().locator("[data-nudge]");
            assertThat(panel).isVisible();
            assertThat(panel.locator("mark")).hasText("45kg");
            assertThat(panel.getByText("Send anyway")).isHidden();
            assertThat(
                            wren.message("I'm down to 45kg beside the green gate")
                                    .locator("[data-part=state]"))
                    .hasText("Waiting to be read");

            Locator rewrite = panel.locator(".rewrite").first();
            String words = rewrite.textContent();
            assertThat(words).isNotBlank().doesNotContainPattern("[0-9]");
            rewrite.tap();
            assertThat(wren.page().locator("[data-box]")).hasValue(words);
            wren.press("Send");

            assertThat(river.message(words).last()).isVisible();
            assertThat(river.message("I'm down to 45kg beside")).hasCount(0);
            assertThat(wren.message("I'm down to 45kg beside the green gate").first()).isVisible();
        }
    }

    @Test
    void letsAWeightOfABabyPass(Building building) {
        try (Tab mother = building.phone().as("Small Hours").enter("living-perinatal");
                Tab other = building.phone().as("Warm Cup").enter("living-perinatal")) {
            mother.say("baby is 3.4 kg and took 120 ml");

            assertThat(other.message("baby is 3.4 kg and took 120 ml").last()).isVisible();
            assertThat(mother.page().locator("[data-nudge]")).isHidden();
        }
    }

    @Test
    void asksBeforeALossIsToldInARoomForAllAndLetsTheAuthorDecide(Building building) {
        try (Tab mother = building.phone().as("Paper Lantern").enter("living-perinatal");
                Tab other = building.phone().as("Warm Cup").enter("living-perinatal")) {
            mother.say("we lost our baby at 20 weeks, in the snow");

            Locator panel = mother.page().locator("[data-nudge]");
            assertThat(panel).isVisible();
            assertThat(mother.page().locator("[data-box]"))
                    .hasValue("we lost our baby at 20 weeks, in the snow");
            assertThat(other.message("we lost our baby at 20 weeks, in the snow")).hasCount(0);

            panel.getByText("Send anyway").tap();

            assertThat(other.message("we lost our baby at 20 weeks, in the snow").last())
                    .isVisible();
            assertThat(panel).isHidden();
        }
    }

    @Test
    void recoveryClosesNoDoor(Building building) {
        try (Tab recovered = building.phone().as("Slow River");
                Tab inTreatment = building.phone().as("Night Otter").enter("living-anorexia")) {
            recovered.goTo("/");
            recovered.sees("Recovered");
            recovered.enter("living-anorexia");

            recovered.say("The kitchen window is open today");
            assertThat(inTreatment.message("The kitchen window is open today").last())
                    .containsText("Recovered");
            inTreatment.say("I can nearly smell the rain from here");
            assertThat(recovered.message("I can nearly smell the rain from here").last())
                    .isVisible();
        }
    }
}
