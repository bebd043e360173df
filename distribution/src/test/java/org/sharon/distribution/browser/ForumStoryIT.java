package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.distribution.browser.Tab.containing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A topic from its first words on: answered, quoted, named, supported, found again, hidden. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class ForumStoryIT {

    private static final Pattern TOPIC = Pattern.compile(".*/rooms/bulimia/topics/\\d+.*");

    @Test
    void oneAsksAnotherQuotesAndTheFirstFindsWhatIsNew(Building building) {
        try (Tab boat = building.phone().as("Paper Boat");
                Tab tide = building.phone().as("Low Tide")) {
            String topic = start(boat, "Where do you sit and read?");

            tide.goTo("/rooms/bulimia");
            assertThat(row(tide, topic)).containsText("New topic");
            row(tide, topic).click();
            tide.link("Quote the post by Paper Boat").click();
            assertThat(tide.page().locator("[data-quote-card]")).isVisible();
            reply(tide, "By the window in the hall, most days. #smallwins");
            tide.sees("By the window in the hall, most days.");

            boat.goTo("/rooms/bulimia");
            assertThat(row(boat, topic)).containsText("1 new");
            row(boat, topic).click();
            assertThat(boat.page().locator(".quote:visible").first()).containsText("a quiet chair");
            assertThat(boat.page().locator(".unread")).isVisible();
            support(boat, "Low Tide");

            boat.goTo("/rooms/bulimia");
            assertThat(row(boat, topic)).not().containsText("new");
            boat.goTo(topic);
            boat.main()
                    .getByText("#smallwins", new Locator.GetByTextOptions().setExact(true))
                    .click();
            boat.isTitled("#smallwins");
            boat.sees("By the window in the hall");
        }
    }

    @Test
    void whoeverIsNamedIsToldAndFindsThePlace(Building building) {
        String topic = new Furniture(building).topic("Grey Pebble", "binge-eating");
        try (Tab pebble = building.phone().as("Grey Pebble");
                Tab train = building.phone().as("Early Train")) {
            pebble.goTo(topic);
            reply(pebble, "The radio play you told us of was good, @Early Train.");
            pebble.sees("The radio play you told us of was good");

            train.goTo("/notices");
            train.main().getByText("Somebody named you").first().click();
            train.sees("The radio play you told us of was good");
            assertThat(train.place()).contains(topic);
        }
    }

    @Test
    void aPersonATopicAndAWordAreHiddenForOneReaderUntilTheyWantThemBack(Building building) {
        Furniture furniture = new Furniture(building);
        String topic = furniture.topic("Early Train", "binge-eating");
        furniture.reply("Early Train", topic, "The marmalade cat is on the wall again.");
        try (Tab pebble = building.phone().as("Grey Pebble")) {
            pebble.goTo("/me/muted");
            pebble.field("A word you would rather not read").fill("marmalade");
            pebble.press("Mute this word");
            pebble.sees("marmalade");
            pebble.goTo(topic + "?page=last");
            assertThat(pebble.words("The marmalade cat is on the wall again.")).isHidden();

            pebble.goTo("/me/muted");
            pebble.main()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("marmalade")))
                    .first()
                    .click();
            pebble.goTo(topic + "?page=last");
            assertThat(pebble.words("The marmalade cat is on the wall again.")).isVisible();

            more(pebble, "Early Train");
            pebble.link("Mute or block").locator("visible=true").first().click();
            pebble.press("Block Early Train");
            pebble.goTo(topic + "?page=last");
            assertThat(pebble.words("The marmalade cat is on the wall again.")).isHidden();

            pebble.goTo("/me/muted");
            pebble.sees("Early Train");
            pebble.main()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("Early Train")))
                    .first()
                    .click();
            pebble.goTo(topic + "?page=last");
            assertThat(pebble.words("The marmalade cat is on the wall again.")).isVisible();
        }
    }

    private static Locator row(Tab tab, String topic) {
        return tab.main()
                .locator(".rows__link[href^='" + topic + "'], li:has(a[href^='" + topic + "'])")
                .first();
    }

    private static void more(Tab tab, String author) {
        tab.main()
                .locator("summary", containing("More about the post by " + author))
                .last()
                .click();
    }

    private static void support(Tab tab, String author) {
        tab.main()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("A heart for " + author))
                .last()
                .click();
    }

    private static void reply(Tab by, String text) {
        by.page().locator("#text").fill(text);
        by.press("Post reply");
    }

    /** The answer is its address. */
    private static String start(Tab by, String title) {
        by.goTo("/rooms/bulimia");
        by.follow("Start a topic");
        by.field("Title").fill(title);
        by.page().locator("textarea[name=text]").fill("I am looking for a quiet chair.");
        by.press("Post topic");
        by.page().waitForURL(TOPIC);
        return by.place().replaceFirst("[?#].*", "");
    }
}
