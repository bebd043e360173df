package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first walk through the building, from an invitation to an alert that somebody answers. */
@Tag("story")
@Tag("script")
@ExtendWith(BuildingKeeper.class)
class StoryIT {

    private static final String PASSWORD = "three quiet words";

    /** What a person says who is in danger; no rule may miss it. */
    private static final String WORRYING = "I have a plan and I am going to kill myself tonight";

    @Test
    void aPersonIsInvitedTalksLiveWritesSomethingWorryingAndIsAnswered(Building building) {
        String nickname = Furniture.newNickname();
        String code = invite(building);
        try (Tab newcomer = building.phone();
                Tab river = building.phone().as("Slow River");
                Tab desk = building.desktop().as("rowan")) {
            register(newcomer, code, nickname);
            signInAgain(newcomer, nickname);
            seesTheRoomsOfOneKey(newcomer);
            talkLive(newcomer, river, nickname);
            String alert = worry(newcomer, river, desk, nickname);
            answer(desk, newcomer, river, alert, nickname);
            writeAlone(desk, newcomer, river, alert, nickname);
            openIdentity(desk, newcomer, alert);
        }
    }

    private static String invite(Building building) {
        try (Tab rowan = building.phone().as("rowan")) {
            Visits.invite(rowan, Map.of("name", "Perpetua Lightfoot"));
            return rowan.page().locator("[data-code]").textContent();
        }
    }

    private static void register(Tab newcomer, String code, String nickname) {
        newcomer.goTo("/");
        newcomer.follow("I have an invitation code");
        newcomer.field("Invitation code").fill(code.toLowerCase());
        newcomer.press("Continue");
        newcomer.isTitled("Who will you be here?");
        fillIn(newcomer, "Lightfoot");
        newcomer.sees("There is a problem");
        fillIn(newcomer, nickname);
        newcomer.isTitled("Be kind, and stay private");
        newcomer.follow("Next");
        newcomer.isTitled("Staff read here");
        newcomer.follow("Next");
        newcomer.isTitled("When you need help now");
        newcomer.follow("Go in");
        newcomer.isTitled("Hello, " + nickname);
    }

    private static void fillIn(Tab newcomer, String nickname) {
        newcomer.field("Nickname").fill(nickname);
        newcomer.main().locator(".avatars label").first().tap();
        newcomer.passwordField().fill(PASSWORD);
        newcomer.main()
                .locator("#understood")
                .setChecked(true, new Locator.SetCheckedOptions().setForce(true));
        newcomer.press("Go in");
    }

    private static void signInAgain(Tab newcomer, String nickname) {
        newcomer.page().locator(".top").getByText("Sign out").tap();
        newcomer.isTitled("You are signed out");
        newcomer.signIn(nickname, PASSWORD);
        newcomer.isTitled("Hello, " + nickname);
    }

    private static void seesTheRoomsOfOneKey(Tab newcomer) {
        List<String> doors =
                newcomer.page().locator("a.door[href^='/rooms/']").all().stream()
                        .map(door -> door.getAttribute("href"))
                        .toList();
        assertThat(doors)
                .contains("/rooms/anorexia", "/rooms/living-anorexia")
                .hasSizeLessThanOrEqualTo(7);
        assertThat(newcomer.goTo("/rooms/bulimia").status()).isEqualTo(404);
        assertThat(newcomer.goTo("/rooms/recovered").status()).isEqualTo(404);
    }

    private static void talkLive(Tab newcomer, Tab river, String nickname) {
        newcomer.enter("living-anorexia");
        river.enter("living-anorexia");
        newcomer.say("Hello, I am " + nickname + " and I am new");
        assertThat(river.message(nickname + " and I am new")).isVisible();
        river.say("Welcome, " + nickname);
        assertThat(newcomer.message("Welcome, " + nickname)).isVisible();
    }

    /** Returns the address of the alert. */
    private static String worry(Tab newcomer, Tab river, Tab desk, String nickname) {
        desk.goTo("/staff");
        assertThat(desk.page().locator("[data-banner]")).isHidden();
        Locator alert =
                desk.page()
                        .locator(
                                ".item--red",
                                new com.microsoft.playwright.Page.LocatorOptions()
                                        .setHasText(nickname));
        assertThat(alert).hasCount(0);

        long before = System.nanoTime();
        newcomer.say(WORRYING);
        Locator help = newcomer.page().locator("[data-help]");
        help.waitFor();
        long helpMillis = Duration.ofNanos(System.nanoTime() - before).toMillis();
        alert.waitFor();
        long alertMillis = Duration.ofNanos(System.nanoTime() - before).toMillis();
        System.out.printf(
                "Help now after %d ms, the alert on the desk after %d ms%n",
                helpMillis, alertMillis);

        assertThat(help).containsText("call 999");
        assertThat(newcomer.message(WORRYING).last()).containsText("Waiting to be read");
        assertThat(river.message(WORRYING)).hasCount(0);
        assertThat(alert.locator("mark").first()).isVisible();
        assertThat(alert.locator("[data-part=why]")).not().isEmpty();
        return alert.locator("a[data-key=r]").getAttribute("href");
    }

    private static void answer(Tab desk, Tab newcomer, Tab river, String alert, String nickname) {
        desk.goTo(alert);
        desk.press("I have this: acknowledge");
        assertThat(desk.page().locator(".facts")).containsText("rowan");
        assertThat(desk.page().locator(".context")).containsText("Welcome, " + nickname);
        desk.field("Your answer")
                .fill("I am here, " + nickname + ". Look at the top for help now.");
        desk.press("Answer in the room");

        Locator answer = newcomer.message("I am here, " + nickname);
        assertThat(answer).containsText("Team");
        assertThat(answer).not().containsText("rowan");
        assertThat(river.message("I am here, " + nickname)).isVisible();
    }

    private static void writeAlone(
            Tab desk, Tab newcomer, Tab river, String alert, String nickname) {
        desk.goTo(alert);
        desk.field("Your message").fill("This is between us, " + nickname);
        desk.press("Open a private conversation");
        desk.page().waitForURL(url -> url.contains("/rooms/"));
        String room = desk.place();

        newcomer.goTo("/");
        assertThat(newcomer.page().locator("a.door[href='" + room + "']")).isVisible();
        newcomer.goTo(room);
        assertThat(newcomer.message("This is between us, " + nickname)).isVisible();
        assertThat(river.goTo(room).status()).isEqualTo(404);
    }

    private static void openIdentity(Tab desk, Tab newcomer, String alert) {
        newcomer.goTo("/me");
        newcomer.sees("Nobody has opened your real name.");

        desk.goTo(alert);
        desk.follow("Open who this is");
        assertThat(desk.main()).not().containsText("Perpetua Lightfoot");
        desk.field("Why do you need to know?").fill("At risk tonight, need to call.");
        desk.field("Your own password").fill("a-wrong-password");
        desk.press("Open it");
        desk.sees("There is a problem");
        assertThat(desk.main()).not().containsText("Perpetua Lightfoot");
        desk.field("Your own password").fill(Building.PASSWORD);
        desk.press("Open it");
        desk.sees("Perpetua Lightfoot");

        newcomer.goTo("/me");
        newcomer.sees("By a clinician of your care team.");
    }
}
