package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Leaving at once: the session ends, the page is empty, and help is still kept on the phone. */
@ExtendWith(BuildingKeeper.class)
class LeaveIT {

    @Test
    void oneTapEndsTheSessionAndKeepsThePageWithHelp(Building building) {
        try (Tab otter = OfflineIT.readyPhone(building, "/sign-in")) {
            otter.signIn("Night Otter", Building.PASSWORD);
            otter.goTo("/rooms/anorexia");

            otter.page().locator("[data-leave]").tap();

            otter.page().waitForURL("**/left");
            assertThat(otter.page()).hasTitle("New page");
            assertThat(otter.context().cookies()).noneMatch(cookie -> cookie.name.equals("sharon"));
            otter.page().goBack();
            assertThat(otter.page().locator("body")).not().containsText("Night Otter");
            assertThat(otter.place()).doesNotContain("/rooms/anorexia");

            otter.context().setOffline(true);
            otter.goTo("/help");
            otter.sees("Call 999 if you or someone else is in danger now");
        }
    }

    @Test
    void shiftThreeTimesDoesTheSame(Building building) {
        // A session of its own: it ends.
        try (Tab otter = building.desktop().signIn("Night Otter", Building.PASSWORD)) {
            otter.goTo("/");
            for (int i = 0; i < 3; i++) {
                otter.page().keyboard().press("Shift");
            }

            otter.page().waitForURL("**/left");
            otter.goTo("/me");
            otter.isTitled("Sign in");
        }
    }

    @Test
    void whoeverLeavesWithoutANetworkIsSignedOutOnceThereIsOne(Building building) {
        try (Tab otter = OfflineIT.readyPhone(building, "/sign-in")) {
            otter.signIn("Night Otter", Building.PASSWORD);
            otter.context().setOffline(true);

            otter.page().locator("[data-leave]").tap();
            assertThat(otter.page()).hasTitle("New page");

            otter.context().setOffline(false);
            otter.goTo("/me");
            otter.isTitled("Sign in");
        }
    }
}
