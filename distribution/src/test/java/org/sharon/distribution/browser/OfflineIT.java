package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The building without a network: help is there, and nothing of anybody's. */
@ExtendWith(BuildingKeeper.class)
class OfflineIT {

    @Test
    void showsHelpAndTheHoursWithoutANetwork(Building building) {
        try (Tab wren = readyPhone(building, "/sign-in")) {
            wren.context().setOffline(true);

            wren.goTo("/help");
            wren.isTitled("Help now");
            assertThat(wren.page().locator("a[href='tel:999']").first()).isVisible();
            assertThat(wren.page().locator("main a[href='tel:116123']").first()).isVisible();
            wren.sees("When staff read here");
            assertThat(wren.page().locator("[data-offline]")).isVisible();

            wren.goTo("/rooms/anorexia");
            wren.isTitled("Help now");
        }
    }

    @Test
    void helpWithoutANetworkSpeaksWhatTheLastPageSpoke(Building building) {
        try (Tab wren = readyPhone(building, "/sign-in?language=cy")) {
            wren.goTo("/sign-in");
            wren.page()
                    .waitForFunction(
                            "async () => await (await caches.match('/language'))?.text() === 'cy'");
            wren.context().setOffline(true);

            wren.goTo("/help");
            wren.isTitled("Help nawr");
            assertThat(wren.page().locator("a[href='tel:999']").first()).isVisible();
        }
    }

    @Test
    void keepsNothingThatSomebodyRead(Building building) {
        try (Tab wren = readyPhone(building, "/sign-in")) {
            wren.as("Quiet Wren");
            wren.goTo("/rooms/anorexia");
            wren.goTo("/me");

            assertThat(kept(wren))
                    .allMatch(
                            path ->
                                    path.startsWith("/assets/")
                                            || List.of("/offline", "/left", "/kept-at", "/language")
                                                    .contains(path));
            assertThat(
                            wren.page()
                                    .evaluate(
                                            "async () => (await (await caches.match('/offline?language=en')).text())"
                                                    + ".includes('Quiet Wren')"))
                    .isEqualTo(false);
            assertThat(wren.page().evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void whatIsTypedStaysWhenTheNetworkGoes(Building building) {
        String topic = new Furniture(building).topic("Quiet Wren", "anorexia");
        try (Tab wren = readyPhone(building, "/sign-in")) {
            wren.as("Quiet Wren");
            wren.goTo(topic);
            wren.context().setOffline(true);
            wren.page().locator("#text").fill("Written in a tunnel");
            wren.press("Post reply");

            assertThat(wren.page().locator("[data-offline]")).isVisible();
            assertThat(wren.page().locator("#text")).hasValue("Written in a tunnel");

            wren.context().setOffline(false);
            assertThat(wren.page().locator("[data-offline]")).isHidden();
        }
    }

    /** A phone that has been here once, so that its browser keeps the page with help. */
    static Tab readyPhone(Building building, String page) {
        Tab tab = building.phoneThatKeepsHelp();
        tab.goTo(page);
        tab.page()
                .waitForFunction(
                        "async () => (await navigator.serviceWorker.ready).active?.state === 'activated'"
                                + " && navigator.serviceWorker.controller !== null");
        return tab;
    }

    @SuppressWarnings("unchecked")
    static List<String> kept(Tab tab) {
        return (List<String>)
                tab.page()
                        .evaluate(
                                "async () => { const all = []; for (const name of await caches.keys())"
                                        + " for (const each of await (await caches.open(name)).keys())"
                                        + " all.push(new URL(each.url).pathname); return all; }");
    }
}
