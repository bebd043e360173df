package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service lead switches features; pages and open sockets follow, and nothing is lost. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class SwitchesIT {

    private static final String LEAD = "linden";
    private static final String PAGE = "/staff/features";

    @AfterEach
    void everythingIsOnAgain(Building building) {
        try (Tab lead = building.phone().as(LEAD)) {
            switchOn(lead, "Living room", "Perinatal");
            switchOn(lead, "Wall", "Perinatal");
        }
    }

    @Test
    @Tag("script")
    void aLivingRoomThatIsSwitchedOffLetsEverybodyGoWithinFiveSeconds(Building building) {
        try (Tab lead = building.phone().as(LEAD);
                Tab lantern = building.phone().as("Paper Lantern");
                Tab hazel = building.phone().as("hazel")) {
            lantern.enter("living-perinatal");
            lantern.say("Said before it closed");
            assertThat(lantern.message("Said before it closed").last()).isVisible();
            lantern.page().locator("[data-box]").fill("Half written");

            lead.goTo(PAGE);
            lead.press("Switch off Living room in Perinatal");
            lead.sees("What they wrote there is kept");

            assertThat(lantern.page().getByText("This room is not open for you any more"))
                    .isVisible(new IsVisibleOptions().setTimeout(5_000));
            assertThat(lantern.page().locator("[data-box]")).hasValue("Half written");
            assertThat(lantern.goTo("/rooms/living-perinatal").status()).isEqualTo(404);
            assertThat(lantern.goTo("/").text()).doesNotContain("/rooms/living-perinatal");
            assertThat(hazel.goTo("/rooms/living-perinatal").status()).isEqualTo(200);

            lead.press("Switch on Living room in Perinatal");
            lead.sees("Members find it within 5 seconds");
            lantern.enter("living-perinatal");
            assertThat(lantern.message("Said before it closed").last()).isVisible();
        }
    }

    @Test
    void whoWritesOnAWallWhileItIsSwitchedOffKeepsTheirWords(Building building) {
        try (Tab lead = building.phone().as(LEAD);
                Tab lantern = building.phoneWithoutScript().as("Paper Lantern")) {
            lantern.goTo("/rooms/expecting/wall");
            lantern.page().locator("#text").fill("For the wall, and slowly");
            lead.goTo(PAGE);
            lead.press("Switch off Wall in Perinatal");
            lead.sees("It is off.");

            lantern.page().locator("form.composer button[type=submit]").first().tap();

            lantern.sees("This part of the room has been switched off.");
            assertThat(lantern.page().locator("#text")).hasValue("For the wall, and slowly");
            assertThat(lantern.goTo("/rooms/expecting/wall").status()).isEqualTo(404);
        }
    }

    @Test
    void onlyALeadOfTheServiceSwitches(Building building) {
        try (Tab lead = building.phone().as(LEAD);
                Tab clinician = building.phone().as("hazel")) {
            assertThat(clinician.goTo(PAGE).status()).isEqualTo(404);
            lead.goTo(PAGE);
            assertThat(lead.button("Switch off Blog in Perinatal")).hasCount(0);
            assertThat(lead.button("Switch on Blog in Perinatal")).hasCount(0);
        }
    }

    private static void switchOn(Tab lead, String feature, String service) {
        lead.goTo(PAGE);
        var button = lead.button("Switch on %s in %s".formatted(feature, service));
        if (button.count() > 0) {
            button.click();
            lead.sees("It is on.");
        }
    }
}
