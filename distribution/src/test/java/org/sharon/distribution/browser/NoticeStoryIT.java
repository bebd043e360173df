package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The team writes on the board, and somebody answers somebody: who is told, and of what. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class NoticeStoryIT {

    @Test
    void theTeamWritesCorrectsAndWithdrawsANotice(Building building) {
        try (Tab rowan = building.desktop().as("rowan");
                Tab otter = building.phone().as("Night Otter");
                Tab boat = building.phone().as("Paper Boat")) {
            write(rowan, "A walk in the park");
            otter.goTo("/rooms/anorexia");
            otter.follow("Notice from the team: A walk in the park");
            otter.isTitled("Notice board");
            otter.sees("We meet at the gate on Sunday.");
            boat.goTo("/board");
            assertThat(boat.main()).not().containsText("A walk in the park");

            otter.main()
                    .locator(".pinned", hasText("A walk in the park"))
                    .locator("button")
                    .click();
            otter.goTo("/rooms/anorexia");
            assertThat(otter.main()).not().containsText("A walk in the park");

            rowan.goTo("/staff/notices");
            rowan.words("A walk in the park").click();
            rowan.field("Notice").fill("We meet at the gate on Monday.");
            rowan.press("Save the correction");
            rowan.sees("The notice is corrected.");
            otter.goTo("/board");
            otter.sees("We meet at the gate on Monday.");
            otter.sees("Corrected");

            rowan.press("Withdraw this notice");
            rowan.sees("The notice is withdrawn. Members do not find it any more.");
            assertGone(otter);
        }
    }

    private static void write(Tab rowan, String title) {
        rowan.goTo("/staff/notices/new");
        rowan.page().locator("#where").selectOption("eating-disorders/anorexia");
        rowan.field("Title").fill(title);
        rowan.field("Notice").fill("We meet at the gate on Sunday.");
        rowan.press("Check it");
        rowan.isTitled("Check the notice");
        rowan.sees("The room Anorexia");
        rowan.press("Change it");
        assertThat(rowan.field("Title")).hasValue(title);
        rowan.press("Check it");
        rowan.press("Put it on the board");
        rowan.sees("The notice is saved.");
    }

    /** Every node looks again within three seconds. */
    private static void assertGone(Tab otter) {
        long until = System.nanoTime() + 10_000_000_000L;
        do {
            otter.goTo("/board");
        } while (otter.words("A walk in the park").count() > 0 && System.nanoTime() < until);
        assertThat(otter.words("A walk in the park").count()).isZero();
    }

    private static Locator answer(Tab tab) {
        return tab.main()
                .locator(".rows__link", hasText("Somebody answered you"))
                .filter(new Locator.FilterOptions().setHasText("New."));
    }

    private static Locator.LocatorOptions hasText(String words) {
        return new Locator.LocatorOptions().setHasText(words);
    }

    @Test
    void whoeverFollowsATopicIsToldWithoutASingleWordOfIt(Building building) {
        Furniture furniture = new Furniture(building);
        String topic = furniture.topic("Quiet Wren", "anorexia");
        try (Tab otter = building.phoneWithoutScript().as("Night Otter")) {
            otter.goTo("/notices");
            if (otter.button("Mark all as read").count() > 0) {
                otter.press("Mark all as read");
                otter.sees("All are marked as read.");
            }
            otter.goTo(topic);
            otter.press("Tell me when somebody answers");
            assertThat(otter.button("Stop telling me")).isVisible();

            furniture.reply("Quiet Wren", topic, "The hollyhocks are as tall as the shed now");

            long until = System.nanoTime() + 10_000_000_000L;
            do {
                otter.goTo("/notices");
            } while (answer(otter).count() == 0 && System.nanoTime() < until);
            assertThat(otter.main()).not().containsText("hollyhocks");
            assertThat(otter.main()).not().containsText("Quiet Wren");
            answer(otter).first().click();
            otter.sees("The hollyhocks are as tall as the shed now");
            otter.press("Stop telling me");
        }
    }
}
