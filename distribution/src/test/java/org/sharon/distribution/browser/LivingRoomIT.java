package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reading in a living room while others write: what one reads stays where it is. */
@Tag("story")
@Tag("script")
@ExtendWith(BuildingKeeper.class)
class LivingRoomIT {

    private static final String ROOM = "living-anorexia";

    @Test
    void whoeverPausesSeesNothingMoveUntilTheyGoOn(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren").enter(ROOM);
                Tab otter = building.phone().as("Night Otter").enter(ROOM)) {
            wren.press("Pause");
            otter.say("The first while it was still");
            otter.say("The second while it was still");

            assertThat(wren.page().locator("[data-paused]")).hasText("Paused. 2 new messages.");
            assertThat(wren.message("while it was still")).hasCount(0);
            wren.say("Mine comes all the same");
            assertThat(wren.message("Mine comes all the same").last()).isVisible();

            wren.press("Go on");
            assertThat(wren.message("while it was still")).hasCount(2);
            assertThat(wren.page().locator("[data-told]")).hasText("Going on. 2 new messages.");
            assertThat(wren.page().locator("[data-paused]")).isHidden();
            assertThat(wren.page().locator(".message").last())
                    .containsText("Mine comes all the same");
        }
    }

    @Test
    void newMessagesNeverMoveWhatOneReads(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren").enter(ROOM);
                Tab otter = building.phone().as("Night Otter").enter(ROOM)) {
            Locator log = wren.page().locator("[data-log]");
            for (int i = 0; i < 12; i++) {
                otter.say("Something to read, number " + i);
            }
            assertThat(wren.message("number 11").last()).isVisible();
            log.evaluate("log => { log.scrollTop = 0; }");
            otter.say("Come and see");

            Locator pill = wren.page().locator("[data-pill]");
            assertThat(pill).hasText("1 new message");
            assertThat(log.evaluate("log => log.scrollTop")).isEqualTo(0);
            pill.click();
            assertThat(wren.message("Come and see").last()).isInViewport();
            assertThat(pill).isHidden();
        }
    }
}
