package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a desk: a whole shift by keyboard, and every page at twice its size. */
@ExtendWith(BuildingKeeper.class)
class DesktopIT {

    @Test
    void oneSignsInAndPostsByKeyboardAlone(Building building) {
        try (Tab wren = building.desktop()) {
            Keyboard keyboard = wren.page().keyboard();
            wren.goTo("/sign-in");
            tabTo(wren, "#nickname");
            keyboard.type("Quiet Wren");
            tabTo(wren, "#password");
            keyboard.type(Building.PASSWORD);
            keyboard.press("Enter");
            wren.page().waitForURL(building.address() + "/");

            tabTo(wren, "a.door[href='/rooms/living-anorexia']");
            keyboard.press("Enter");
            assertThat(wren.page().locator("[data-here]")).not().isEmpty();
            tabTo(wren, "[data-box]");
            keyboard.type("Written without a mouse");
            keyboard.press("Enter");
            assertThat(wren.message("Written without a mouse").last()).isVisible();
            assertThat(wren.page().locator("[data-box]")).isFocused();
        }
    }

    /** Presses Tab until it is there, as somebody does who sees where the focus is. */
    private static void tabTo(Tab tab, String selector) {
        Locator goal = tab.page().locator(selector).first();
        for (int i = 0; i < 60; i++) {
            tab.page().keyboard().press("Tab");
            if ((boolean) goal.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    @Test
    void theDeskIsWorkedWithFourKeysAndFocusStaysWhereItIs(Building building) {
        Furniture furniture = new Furniture(building);
        furniture.alert("First on the keyboard.");
        furniture.alert("Second on the keyboard.");
        try (Tab rowan = building.desktop().as("rowan")) {
            Keyboard keyboard = rowan.page().keyboard();
            rowan.goTo("/staff");
            assertThat(rowan.page().locator("[data-banner]")).isHidden();
            keyboard.press("j");
            String first = focused(rowan);
            keyboard.press("j");
            String second = focused(rowan);
            keyboard.press("k");
            assertThat(first).isNotEqualTo(second).isEqualTo(focused(rowan));
            focusOn(rowan, "Second on the keyboard.");
            String mine = focused(rowan);
            double before = top(rowan);

            furniture.alert("Third, while somebody works.");
            assertThat(item(rowan, "Third, while somebody works.")).isVisible();

            assertThat(focused(rowan)).isEqualTo(mine);
            assertThat(Math.abs(top(rowan) - before)).isLessThan(2);
            keyboard.press("a");
            assertThat(item(rowan, "Second on the keyboard.").locator("[data-part=state]"))
                    .containsText("acknowledged");
            assertThat(item(rowan, "Second on the keyboard.").locator("form")).hasCount(0);
            assertThat(focused(rowan)).isEqualTo(mine);
            keyboard.press("r");
            rowan.page().waitForURL(url -> url.contains("/staff/alerts/"));
            assertThat(rowan.page().locator(".facts")).containsText("rowan");
        }
    }

    @Test
    void aSecondClinicianSeesAClaimWithinASecond(Building building) {
        new Furniture(building).review("Claimed on one desk, seen on the other.");
        try (Tab rowan = building.desktop().as("rowan");
                Tab linden = building.desktop().as("linden")) {
            for (Tab desk : List.of(rowan, linden)) {
                desk.goTo("/staff");
                assertThat(desk.page().locator("[data-banner]")).isHidden();
            }
            Locator there = item(linden, "Claimed on one desk");
            assertThat(there).isVisible();

            long before = System.nanoTime();
            item(rowan, "Claimed on one desk").locator("[data-key=a] button").click();
            there.getByText("rowan is looking at this").waitFor();

            System.out.printf(
                    "A claim was seen on a second desk after %d ms%n",
                    Duration.ofNanos(System.nanoTime() - before).toMillis());
        }
    }

    private static Locator item(Tab tab, String text) {
        return tab.page().locator(".item", new LocatorOptions().setHasText(text)).first();
    }

    private static void focusOn(Tab tab, String text) {
        for (int i = 0; i < 250; i++) {
            if (tab.page().locator(".item:focus").innerText().contains(text)) {
                return;
            }
            tab.page().keyboard().press("j");
        }
        throw new AssertionError("j does not lead to “" + text + "”");
    }

    private static String focused(Tab tab) {
        return tab.page().locator(".item:focus").getAttribute("data-id");
    }

    private static double top(Tab tab) {
        return tab.page().locator(".item:focus").boundingBox().y;
    }

    @ParameterizedTest
    @CsvSource({
        "'',/",
        "'',/sign-in",
        "'',/register",
        "'',/help",
        "Quiet Wren,/",
        "Quiet Wren,/rooms/anorexia",
        "Quiet Wren,/rooms/living-anorexia",
        "Quiet Wren,/rooms/anorexia/topics/new",
        "Quiet Wren,/search",
        "Quiet Wren,/me",
        "rowan,/staff",
        "rowan,/staff/people",
        "rowan,/staff/invitations/new",
        "linden,/staff/hours",
        "cedar,/admin/staff",
        "cedar,/admin/plugins"
    })
    void nothingScrollsSidewaysOnTheSmallestPhone(String who, String path, Building building) {
        // 320 pixels are also what is left of 640 at 200 %.
        try (Tab tab = building.desktop(320, 640)) {
            if (!who.isEmpty()) {
                tab.as(who);
            }
            tab.goTo(path);
            assertThat(tab.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }
}
