package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody is signed out without a word, and nobody's page stays on a phone that was left. */
@Tag("story")
@Tag("script")
@ExtendWith(BuildingKeeper.class)
class EndingIT {

    private static final String SOON = "You will be signed out soon";

    @Test
    void whoeverDoesNothingIsAskedAndStays(Building building) {
        String topic = new Furniture(building).topic("Slow River", "recovered");
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            river.goTo(topic);
            type(river, "Half of it");
            leaveAlone(building, session, river, Duration.ofMinutes(55));

            assertThat(dialog(river)).containsText("Nothing has happened here for a while.");
            assertThat(dialog(river)).containsText(Pattern.compile("out at \\d+:\\d\\d[ap]m\\."));
            assertThat(dialog(river)).containsText("What you have typed is kept as a draft.");
            assertThat(dialog(river).getByRole(AriaRole.STATUS)).hasText("5 minutes left");
            assertThat(dialog(river)).isFocused();
            assertThat(link(river, "Help now")).isVisible();
            PageCheck.breaksNoRuleOfAccess(river);
            choose(river, "Stay signed in");

            assertThat(dialog(river)).isHidden();
            assertThat(river.page().locator("#text")).isFocused();
            assertThat(river.page().locator("#text")).hasValue("Half of it");
            assertThat(idle(building, session)).isGreaterThan(3_500);

            leaveAlone(building, session, river, Duration.ofMinutes(56));
            assertThat(dialog(river)).containsText("4 minutes left");
            river.page().keyboard().press("Escape");
            assertThat(dialog(river)).isHidden();
            assertThat(idle(building, session)).isGreaterThan(3_500);
            river.goTo(topic);
            clearDraft(river);
        }
    }

    @Test
    void whoeverIsGoneFindsTheirWordsOnTheSamePageAgain(Building building) {
        String topic = new Furniture(building).topic("Slow River", "recovered");
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            river.goTo("/");
            river.goTo(topic);
            type(river, "The doorbell rang");
            leaveAlone(building, session, river, Duration.ofMinutes(60));

            river.page().waitForURL("**/sign-in?after=60&kept=yes");
            river.sees("because nothing happened for an hour");
            river.sees("What you typed is kept.");
            assertThat(river.page().evaluate("() => sessionStorage.length")).isEqualTo(0);
            river.page().goBack();
            assertThat(river.page()).hasURL(Pattern.compile("/sign-in$|localhost:\\d+/$"));
            assertThat(river.page().locator("body")).not().containsText("The doorbell rang");
        }
        try (Tab river = tab(building, building.ownSessionOf("Slow River"))) {
            river.goTo(topic);
            river.sees("We kept what you wrote.");
            clearDraft(river);
        }
    }

    @Test
    void whoeverSignsInAgainIsWhereTheyWere(Building building) {
        String topic = new Furniture(building).topic("Slow River", "recovered");
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            river.goTo(topic);
            leaveAlone(building, session, river, Duration.ofMinutes(60));
            river.page().waitForURL("**/sign-in?after=60");

            river.field("Nickname").fill("Slow River");
            river.passwordField().fill(Building.PASSWORD);
            river.press("Sign in");
            river.page().waitForURL("**" + topic);
        }
    }

    @Test
    void aPhoneThatSleptShowsNothingWhenItWakes(Building building) {
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            river.goTo("/me");
            building.leaveAlone(session, Duration.ofMinutes(90));
            // No timer of a phone runs while it sleeps.
            river.page().clock().setSystemTime(System.currentTimeMillis() + 90L * 60_000);
            river.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");

            river.page().waitForURL("**/sign-in?after=60");
        }
    }

    @Test
    void onePageIsEnoughToStayOnAll(Building building) {
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            river.goTo("/me");
            Page other = river.context().newPage();
            other.clock().install();
            other.navigate("/help");
            building.leaveAlone(session, Duration.ofMinutes(57));
            other.clock().fastForward(55 * 60_000L);
            river.page().clock().fastForward(55 * 60_000L);
            assertThat(dialog(other)).containsText("3 minutes left");
            assertThat(dialog(river)).containsText("3 minutes left");

            choose(river, "Stay signed in");
            assertThat(dialog(river)).isHidden();
            other.clock().fastForward(60_000L);
            assertThat(dialog(other)).isHidden();
        }
    }

    @Test
    void whatSomebodyDoesCountsThoughNothingIsSent(Building building) {
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            river.goTo("/me");
            building.leaveAlone(session, Duration.ofMinutes(40));
            assertThat(idle(building, session)).isLessThan(1_300);
            river.page().clock().fastForward(40 * 60_000L);
            river.page()
                    .waitForResponse("**/session", () -> river.page().keyboard().press("PageDown"));

            assertThat(idle(building, session)).isGreaterThan(3_500);
        }
    }

    @Test
    void aLivingRoomLeftOpenKeepsNobodySignedInAndWhoeverWritesThereStays(Building building) {
        String session = building.ownSessionOf("Quiet Wren");
        try (Tab wren = tab(building, session).enter("living-anorexia")) {
            building.leaveAlone(session, Duration.ofMinutes(40));
            assertThat(idle(building, session)).isLessThan(1_300);

            // By the socket alone: no key is pressed on the page.
            PlainVisitor same = building.visitor();
            same.useSession(session);
            try (var socket = same.socket("/rooms/living-anorexia/live")) {
                assertThat(idle(building, session)).isLessThan(1_300);
                socket.text(
                        "{\"type\":\"say\",\"key\":\"%s\",\"text\":\"Here again\"}"
                                .formatted(java.util.UUID.randomUUID()));
                socket.next("said");
            }
            assertThat(idle(building, session)).isGreaterThan(3_500);

            building.leaveAlone(session, Duration.ofMinutes(60));
            wren.page().clock().fastForward(60 * 60_000L);
            wren.page().waitForURL("**/sign-in?after=60");
        }
    }

    @Test
    void aDutyDeskStaysWhileSomebodyListensForIt(Building building) {
        String session = building.ownSessionOf("rowan");
        try (Tab desk = tab(building, session)) {
            desk.goTo("/staff");
            desk.press("Start of shift: test the sound");
            assertThat(desk.main().getByLabel("Sound on")).isChecked();
            building.leaveAlone(session, Duration.ofMinutes(20));
            assertThat(idle(building, session)).isLessThan(700);
            desk.page()
                    .waitForResponse(
                            "**/session", () -> desk.page().clock().fastForward(20 * 60_000L));
            assertThat(idle(building, session)).as("seconds").isGreaterThan(1_700);

            desk.main().getByLabel("Sound on").uncheck();
            leaveAlone(building, session, desk, Duration.ofMinutes(26));

            assertThat(dialog(desk)).containsText("Nothing has happened here for a while.");
        }
    }

    @Test
    void twelveHoursEndWhateverHappens(Building building) {
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            building.endAfter(session, Duration.ofMinutes(4));
            river.goTo("/me");
            assertThat(dialog(river)).containsText("it cannot be longer");
            choose(river, "Not now");
            assertThat(dialog(river)).isHidden();

            river.page().reload();
            choose(river, "Sign in again");
            river.page().waitForURL("**/sign-in?after=long");
            river.sees("because you were signed in for a long time");
            assertThat(idle(building, session)).isZero();
        }
    }

    @Test
    void calmPagesNameTheTimeAndCountNothing(Building building) {
        String session = building.ownSessionOf("Paper Boat");
        try (Tab boat = tab(building, session)) {
            boat.goTo("/me/display");
            boat.tick("Calm pages");
            boat.press("Save");
            boat.goTo("/me");
            leaveAlone(building, session, boat, Duration.ofMinutes(56));

            assertThat(dialog(boat)).containsText(Pattern.compile("out at \\d+:\\d\\d[ap]m\\."));
            assertThat(dialog(boat)).not().containsText("left");
            choose(boat, "Stay signed in");
            boat.goTo("/me/display");
            boat.main()
                    .locator("#calm-yes")
                    .setChecked(false, new Locator.SetCheckedOptions().setForce(true));
            boat.press("Save");
            boat.sees("Pages look like this from now on.");
        }
    }

    @Test
    void onesWayOutIsOpenWhileOneIsAsked(Building building) {
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            river.goTo("/me");
            leaveAlone(building, session, river, Duration.ofMinutes(56));
            assertThat(dialog(river)).isVisible();
            for (int i = 0; i < 3; i++) {
                river.page().keyboard().press("Shift");
            }
            river.page().waitForURL("**/left");
            assertThat(idle(building, session)).isZero();
        }
    }

    @Test
    void whatIsNotKeptIsNotPromised(Building building) {
        String session = building.ownSessionOf("Slow River");
        try (Tab river = tab(building, session)) {
            river.goTo("/me");
            river.main()
                    .locator("form[method=post] input[type=text]")
                    .first()
                    .fill("Something else");
            leaveAlone(building, session, river, Duration.ofMinutes(56));

            assertThat(dialog(river)).containsText("is not kept when you are signed out");
        }
    }

    private static Tab tab(Building building, String session) {
        Tab tab = building.phone().with(session);
        tab.page().clock().install();
        return tab;
    }

    private static void type(Tab tab, String words) {
        tab.page().waitForResponse("**/drafts/save", () -> tab.page().locator("#text").fill(words));
    }

    /** Returns when the page is there again, so that nothing is closed on its way. */
    private static void clearDraft(Tab tab) {
        tab.press("Clear my draft");
        assertThat(tab.page().locator("[data-draft-card]")).hasCount(0);
    }

    /** Time passes on the server and in the browser. */
    private static void leaveAlone(Building building, String session, Tab tab, Duration time) {
        building.leaveAlone(session, time);
        tab.page().clock().fastForward(time.toMillis());
    }

    private static Locator dialog(Tab tab) {
        return dialog(tab.page());
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(SOON));
    }

    private static Locator link(Tab tab, String name) {
        return dialog(tab).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static void choose(Tab tab, String name) {
        dialog(tab)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    /** Seconds until this session ends when nothing happens, as the server tells whoever asks. */
    private static long idle(Building building, String session) {
        PlainVisitor same = building.visitor();
        same.useSession(session);
        return JsonParser.parseString(same.getUnasked("/session").body())
                .getAsJsonObject()
                .get("idle")
                .getAsLong();
    }
}
