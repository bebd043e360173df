package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members take back what they wrote too quickly, as long as nobody else builds on it. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class TakeBackIT {

    private static final Pattern TOPIC = Pattern.compile(".*/rooms/anorexia/topics/\\d+.*");

    @Test
    void aTopicThatNobodyHasAnsweredIsGoneForEverybody(Building building) {
        try (Tab wren = building.phoneWithoutScript().as("Quiet Wren");
                Tab river = building.phone().as("Slow River")) {
            String topic = startTopic(wren, "A kite in the hall");
            river.goTo("/rooms/anorexia");
            assertThat(row(river, topic)).isVisible();

            edit(wren);
            wren.press("Take my post back");
            wren.isTitled("Your post is gone");

            river.goTo("/rooms/anorexia");
            assertThat(row(river, topic)).hasCount(0);
            assertThat(river.goTo(topic).status()).isEqualTo(404);
        }
    }

    @Test
    void aTopicThatSomebodyHasAnsweredStaysAndItsAuthorIsToldWhy(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren");
                Tab river = building.phone().as("Slow River")) {
            String topic = startTopic(wren, "A ladder in the garden");
            new Furniture(building).reply("Slow River", topic, "Is it still there?");

            wren.goTo(topic);
            edit(wren);
            wren.isTitled("Change your post");
            wren.sees("Others have answered, so the topic stays.");
            assertThat(wren.button("Take my post back")).hasCount(0);

            river.goTo(topic);
            river.sees("Is it still there?");
        }
    }

    private static Locator row(Tab tab, String topic) {
        return tab.main().locator("a[href^='" + topic + "']");
    }

    private static void edit(Tab author) {
        author.main().locator("a[href$='/edit']:visible").first().click();
    }

    /** The answer is its address. */
    private static String startTopic(Tab by, String title) {
        by.goTo("/rooms/anorexia/topics/new");
        by.field("Title").fill(title);
        by.page().locator("textarea[name=text]").fill("I will tell you more about it.");
        by.press("Post topic");
        by.page().waitForURL(TOPIC);
        return by.place().replaceFirst("[?#].*", "");
    }
}
