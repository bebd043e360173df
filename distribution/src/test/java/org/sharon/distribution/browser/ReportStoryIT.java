package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members look after what they read: they report it, fold it away, and warn others. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class ReportStoryIT {

    @Test
    void aReportIsSentInAFewTapsAndAnswered(Building building) {
        try (Tab river = building.phone().as("Slow River");
                Tab rowan = building.desktop().as("rowan")) {
            new Furniture(building).postToReport("This is a story about a report.");
            river.goTo(topicOf(building));
            Locator item = post(river, "This is a story about a report.");
            item.locator(".more > summary").click();
            item.getByText("Report", new Locator.GetByTextOptions().setExact(true)).click();
            river.tick("It is unkind");
            river.press("Send the report");
            river.isTitled("Thank you. We have your report");
            String receipt = river.page().url();

            rowan.goTo("/staff");
            rowan.page()
                    .locator(".item")
                    .filter(new Locator.FilterOptions().setHasText("story about a report"))
                    .getByText("Read and decide")
                    .click();
            rowan.isTitled("Reported post by Quiet Wren");
            rowan.press("Read and safe: it stays");
            rowan.page().waitForURL("**/staff");

            river.page().navigate(receipt);
            river.sees("The post can stay.");
            river.goTo("/notices");
            river.sees("Your report was looked at");
        }
    }

    @Test
    @Tag("script")
    void whatABlockedPersonSaysLiveIsFoldedAwayForOneReaderOnly(Building building) {
        try (Tab river = building.phone().as("Slow River").enter("living-anorexia");
                Tab wren = building.phone().as("Quiet Wren").enter("living-anorexia");
                Tab otter = building.phone().as("Night Otter").enter("living-anorexia")) {
            otter.say("I counted the moths again");
            assertThat(river.message("I counted the moths again")).isVisible();
            Locator said = river.message("I counted the moths again").last();
            said.locator(".more > summary").click();
            said.getByText("Mute or block").click();
            river.press("Block Night Otter");
            river.sees("You blocked this person.");

            river.enter("living-anorexia");
            otter.say("Nine moths tonight");
            assertThat(wren.message("Nine moths tonight")).isVisible();
            Locator folded =
                    river.page()
                            .locator(".message")
                            .filter(new Locator.FilterOptions().setHasText("Nine moths tonight"));
            assertThat(folded.locator("summary").first()).containsText("You blocked this person.");
            assertThat(folded.getByText("Nine moths tonight")).isHidden();
            folded.locator("summary").first().click();
            assertThat(folded.getByText("Nine moths tonight")).isVisible();

            river.goTo("/me/muted");
            river.press("Unblock Night Otter");
            river.sees("You have not blocked anybody.");
        }
    }

    @Test
    @Tag("script")
    void anAuthorWarnsOthersAndAReaderOpensItAlways(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren").enter("living-anorexia");
                Tab river = building.phone().as("Slow River").enter("living-anorexia")) {
            wren.page().locator("#say-warning").selectOption("self-harm");
            wren.say("It was a hard evening with the fern");
            Locator closed =
                    river.page()
                            .locator(".message")
                            .filter(new Locator.FilterOptions().setHasText("with the fern"));
            assertThat(closed.locator("summary").first()).containsText("About: self-harm");
            assertThat(closed.getByText("with the fern")).isHidden();
            assertThat(wren.page().locator("#say-warning")).hasValue("");

            river.goTo("/me/muted");
            river.tick("Talks about self-harm");
            river.press("Save");
            river.sees("Saved.");
            river.enter("living-anorexia");
            assertThat(closed.getByText("with the fern")).isVisible();

            river.goTo("/me/muted");
            river.page()
                    .locator("#warning-self-harm")
                    .setChecked(false, new Locator.SetCheckedOptions().setForce(true));
            river.press("Save");
        }
    }

    private static String topicOf(Building building) {
        return new Furniture(building).topic("Slow River", "anorexia") + "?page=last";
    }

    private static Locator post(Tab tab, String text) {
        return tab.page()
                .locator(".post")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }
}
