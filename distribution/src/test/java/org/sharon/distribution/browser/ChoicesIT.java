package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sharon.distribution.browser.Tab.containing;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person chooses for themselves: who they are here, what they are told, how they read. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class ChoicesIT {

    @Test
    void anotherPictureAndANicknameThatIsNoName(Building building) {
        try (Tab leaf = building.phone().as("Copper Leaf");
                Tab acorn = building.phone().as("Plain Acorn")) {
            leaf.goTo("/me");
            leaf.field("Nickname").fill("Quiet Wren");
            leaf.press("Change nickname");
            leaf.sees("There is a problem");
            assertThat(leaf.field("Nickname")).hasValue("Quiet Wren");

            // Nicknames that are free are offered above, and one may have this word in it.
            leaf.tick("Lighthouse");
            leaf.press("Change picture");
            leaf.sees("This is your picture now.");

            String topic = new Furniture(building).topic("Copper Leaf", "osfed-arfid");
            leaf.goTo(topic);
            leaf.page().locator("#text").fill("There is a light on the hill again.");
            leaf.press("Post reply");
            leaf.sees("There is a light on the hill again.");
            acorn.goTo(topic + "?page=last");
            assertThat(
                            acorn.main()
                                    .locator(
                                            "article, li",
                                            containing("There is a light on the hill again."))
                                    .last()
                                    .locator("use[href*=lighthouse], img[src*=lighthouse]")
                                    .first())
                    .isVisible();
        }
    }

    @Test
    void quietHoursAndWhatOneIsToldAbout(Building building) {
        try (Tab leaf = building.phone().as("Copper Leaf")) {
            leaf.goTo("/me");
            leaf.follow("Choose what I am told about, and my quiet hours");
            leaf.main()
                    .getByLabel("Somebody names you")
                    .setChecked(false, new Locator.SetCheckedOptions().setForce(true));
            leaf.page().locator("select[name=from]").selectOption("9pm");
            leaf.press("Save");
            leaf.sees("Saved");
            leaf.goTo("/me/notices");
            assertThat(leaf.main().getByLabel("Somebody names you")).not().isChecked();
            assertThat(leaf.page().locator("select[name=from] option:checked")).hasText("9pm");
        }
    }

    @Test
    void theWholeInterfaceSpeaksWelshWhenOneWantsIt(Building building) {
        try (Tab leaf = building.phone().as("Plain Acorn")) {
            leaf.goTo("/");
            leaf.page().getByText("Cymraeg").first().click();
            assertThat(leaf.page().locator("html")).hasAttribute("lang", "cy");
            assertThat(leaf.page().locator("h1")).hasText("Helo, Plain Acorn");
            leaf.page().getByText("English").first().click();
            leaf.isTitled("Hello, Plain Acorn");
        }
    }
}
