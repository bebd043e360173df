package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tab that several people hold, one after the other, tells none of them about the others. */
@ExtendWith(BuildingKeeper.class)
class TabIT {

    private static final String KEPT =
            "() => localStorage.length + sessionStorage.length + document.cookie.length";

    @Test
    void forgetsWhoHeldIt(Building building) {
        try (Tab tab = building.phone().as("Quiet Wren").speaking("cy")) {
            tab.goTo("/");
            assertThat(tab.answer().text()).contains("Quiet Wren");
            tab.page().evaluate("() => { localStorage.a = 1; sessionStorage.b = 2; }");
            tab.page().evaluate("() => { document.cookie = 'c=3'; }");
            tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

            tab.forget();

            assertThat(tab.asked()).isEmpty();
            tab.goTo("/");
            assertThat(tab.answer().text()).contains("lang=\"en\"").doesNotContain("Quiet Wren");
            assertThat(tab.page().evaluate(KEPT)).isEqualTo(0);
            assertThat(
                            tab.page()
                                    .evaluate(
                                            "() => matchMedia('(prefers-color-scheme: dark)').matches"))
                    .isEqualTo(false);
        }
    }
}
