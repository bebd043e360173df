package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever is new sees the rules of the house once, and finds them again. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class HouseRulesIT {

    @Test
    void areShownOnTheWayInAndCanBeSkipped(Building building) {
        try (Tab newcomer = building.phoneWithoutScript()) {
            String nickname = register(building, newcomer);
            assertThat(newcomer.place()).isEqualTo("/house-rules/1?to=%2F");
            newcomer.isTitled("Be kind, and stay private");
            newcomer.sees("House rules: 1 of 3");
            newcomer.follow("Skip for now");
            newcomer.isTitled("Hello, " + nickname);

            newcomer.goTo("/me");
            newcomer.follow("The rules in three pictures");
            assertThat(newcomer.link("Skip for now").count()).isZero();
            newcomer.follow("Next");
            newcomer.follow("Next");
            newcomer.isTitled("When you need help now");
            newcomer.follow("Back");
            newcomer.isTitled("Staff read here");
        }
    }

    @Test
    void leadNowhereElse(Building building) {
        try (Tab stranger = building.phoneWithoutScript()) {
            stranger.goTo("/house-rules/3?to=https%3A%2F%2Fexample.org");
            assertThat(stranger.link("Go to the start page").getAttribute("href")).isEqualTo("/");
            stranger.goTo("/house-rules/3?to=%2F%2Fexample.org");
            assertThat(stranger.link("Go to the start page").getAttribute("href")).isEqualTo("/");
            assertThat(stranger.goTo("/house-rules/4").status()).isEqualTo(404);
            assertThat(stranger.goTo("/house-rules/0").status()).isEqualTo(404);
            assertThat(stranger.goTo("/house-rules/kind").status()).isEqualTo(404);
        }
    }

    @Test
    void areEasyForWhoeverAskedForIt(Building building) {
        try (Tab stranger = building.phoneWithoutScript()) {
            stranger.goTo("/?easy=yes");
            stranger.follow("House rules");
            stranger.sees("Everybody here has hard days.");
            stranger.follow("Next");
            stranger.sees("They do not read at all times.");
            assertThat(stranger.page().locator(".easy-lines li").count()).isEqualTo(3);
        }
    }

    private static String register(Building building, Tab newcomer) {
        String nickname = Furniture.newNickname();
        newcomer.goTo("/register");
        newcomer.field("Invitation code").fill(new Furniture(building).code());
        newcomer.press("Continue");
        newcomer.field("Nickname").fill(nickname);
        newcomer.main().locator(".avatars label").first().tap();
        newcomer.passwordField().fill(Building.PASSWORD);
        newcomer.main()
                .locator("#understood")
                .setChecked(true, new Locator.SetCheckedOptions().setForce(true));
        newcomer.press("Go in");
        return nickname;
    }
}
