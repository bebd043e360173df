package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What plugins give people beside rooms, and what staff read although no rule minded it. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class ShelvesIT {

    private static final String MEMBER = "Quiet Wren";
    private static final String LEAD = "linden";
    private static final String CLINICIAN = "rowan";
    private static final String PLACE = "Support for family and friends";

    @Test
    void aPlaceThatSomebodyHasTriedIsFoundByMembers(Building building) {
        try (Tab lead = building.phone().as(LEAD);
                Tab wren = building.phone().as(MEMBER)) {
            lead.goTo("/");
            lead.sees("places that can help have no contact yet.");
            lead.follow("See which");
            lead.main().getByText(PLACE).click();
            lead.field("Phone number or web address").fill("0300 123 4567");
            lead.press("Save");
            lead.sees("Try it first. Then tick this box.");
            assertThat(lead.field("Phone number or web address")).hasValue("0300 123 4567");
            lead.tick("I tried it today, and it works");
            lead.press("Save");
            lead.sees("Saved. Members see it within 5 seconds.");

            wren.goTo("/");
            wren.follow("Other places that can help");
            wren.isTitled("Other places that can help");
            wren.sees(PLACE);
            assertThat(wren.link("Call 0300 123 4567")).hasAttribute("href", "tel:03001234567");
            wren.goTo("/help");
            wren.sees(PLACE);
            for (String room : new String[] {"/rooms/anorexia", "/rooms/living-anorexia"}) {
                wren.goTo(room);
                wren.follow("Other places that can help");
                wren.sees(PLACE);
            }

            lead.main().getByText(PLACE).click();
            lead.press("Take it away from members");
            lead.sees("Taken away.");
        }
    }

    @Test
    void aMemberReadsWhatSomebodyHasChecked(Building building) {
        try (Tab wren = building.phoneWithoutScript().as(MEMBER);
                Tab neighbour = building.phone().as("Small Hours")) {
            wren.goTo("/");
            wren.follow("Library");
            wren.main().getByText("When to get medical help").click();
            wren.isTitled("When to get medical help");
            assertThat(wren.main().locator("h2").first()).hasText("Call 999 now if you");
            wren.sees("Checked by: Consultant psychiatrist for eating disorders");

            String page = wren.place();
            assertThat(neighbour.goTo(page).status()).isEqualTo(404);
            assertThat(neighbour.goTo("/library/perinatal").status()).isEqualTo(200);
        }
    }

    @Test
    @Tag("script")
    void staffReadAndMarkWhatNoRuleMinded(Building building) {
        Furniture furniture = new Furniture(building);
        String words = "The clouds over the harbour, " + System.nanoTime();
        furniture.reply(MEMBER, furniture.topic(MEMBER, "anorexia"), words);
        try (Tab rowan = building.phone().as(CLINICIAN);
                Tab colleague = building.phoneWithoutScript().as(CLINICIAN)) {
            rowan.goTo("/staff");
            rowan.follow("Read them");
            rowan.main().locator("a[href='/staff/to-read/anorexia']").click();
            colleague.goTo(rowan.place());

            int pages = 0;
            while (rowan.main().getByText(words).count() == 0) {
                mark(rowan);
                assertThat(++pages).isLessThan(20);
            }
            rowan.sees(words);
            rowan.page().keyboard().press("j");
            assertThat(rowan.page().locator("[data-unread]").first()).isFocused();
            rowan.page().keyboard().press("m");
            assertThat(rowan.page().locator("[data-mark]")).isFocused();
            mark(rowan);
            assertThat(rowan.main().getByText(words)).hasCount(0);

            mark(colleague);
            colleague.sees("Nothing was marked.");
        }
    }

    private static void mark(Tab staff) {
        staff.main()
                .locator("button")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(Pattern.compile("Mark th.* as read")))
                .click();
        staff.page().waitForURL(Pattern.compile("done="));
        staff.page().waitForLoadState();
    }
}
