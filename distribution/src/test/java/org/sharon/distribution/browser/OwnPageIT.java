package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people have of their own: words about them, a timeline, a wall, gifts, a blog. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class OwnPageIT {

    private static final String ROOM = "/rooms/months-3-12";

    @Test
    void aFewWordsAStepOnTheTimelineAndANoteOnTheWall(Building building) {
        try (Tab porridge = building.phone().as("Slow Porridge");
                Tab sock = building.phone().as("Second Sock")) {
            porridge.goTo("/me");
            porridge.follow("A few words about me");
            porridge.field("A few words about you").fill("I like the sound of rain on a tent.");
            porridge.press("Save");
            porridge.sees("I like the sound of rain on a tent.");

            porridge.goTo(new Furniture(building).pageOf("Slow Porridge", "months-3-12"));
            porridge.main().getByText("put something on it").click();
            porridge.page().locator("select[name=milestone]").selectOption("I met another parent");
            porridge.field("A few words about it").fill("We walked round the pond twice.");
            porridge.press("Put it on my timeline");
            porridge.sees("We walked round the pond twice.");

            sock.goTo(new Furniture(building).pageOf("Slow Porridge", "months-3-12"));
            sock.sees("I like the sound of rain on a tent.");
            sock.sees("I met another parent");
            sock.field("Write on the wall of Slow Porridge").fill("See you at the pond.");
            sock.press("Post");
            sock.sees("See you at the pond.");

            porridge.goTo(ROOM + "/me");
            porridge.sees("See you at the pond.");
            porridge.main().getByRole(AriaRole.BUTTON, named("Take it away")).first().click();
            sock.goTo(new Furniture(building).pageOf("Slow Porridge", "months-3-12"));
            assertThat(sock.words("See you at the pond.")).hasCount(0);
        }
    }

    @Test
    void aGiftComesWithAFewWordsAndCanBeSwitchedOff(Building building) {
        try (Tab sock = building.phone().as("Second Sock");
                Tab porridge = building.phone().as("Slow Porridge")) {
            sock.goTo(new Furniture(building).pageOf("Slow Porridge", "months-3-12"));
            sock.main().getByText("Send a gift").click();
            sock.press("Send the gift");
            sock.sees("There is a problem");
            sock.main().getByText("Warm socks").click();
            sock.field("A few words, if you like").fill("For the cold mornings.");
            sock.press("Send the gift");
            sock.sees("does not have to answer");

            porridge.goTo("/gifts");
            porridge.sees("Warm socks");
            porridge.sees("For the cold mornings.");
            porridge.press("I do not want gifts");
            porridge.sees("I would like gifts again");
            sock.goTo(new Furniture(building).pageOf("Slow Porridge", "months-3-12"));
            sock.main().getByText("Send a gift").click();
            sock.sees("does not take gifts now.");
            assertThat(sock.button("Send the gift")).hasCount(0);
            porridge.press("I would like gifts again");
        }
    }

    @Test
    void aBlogPostBeginsWithAQuestionWaitsAsADraftAndIsCommentedOn(Building building) {
        try (Tab thistle = building.phone().as("Kind Thistle");
                Tab otter = building.phone().as("Night Otter")) {
            thistle.goTo("/rooms/anorexia/blog");
            thistle.follow("Write a blog post");
            thistle.main().locator("summary").first().click();
            thistle.follow("A small thing that went well");
            assertThat(thistle.field("Title")).hasValue("A small thing that went well");
            thistle.page().locator("textarea[name=text]").fill("I mended the bird table.");
            keep(thistle);
            thistle.goTo("/drafts");
            thistle.main().locator("section.draft a").first().click();
            assertThat(thistle.page().locator("textarea[name=text]"))
                    .hasValue("I mended the bird table.");
            thistle.press("Post to the blog");
            sleepOnIt(thistle);
            thistle.sees("I mended the bird table.");

            otter.goTo("/rooms/anorexia/blog");
            otter.main().getByText("comments yet: A small thing that went well").first().click();
            otter.page().locator("#text").fill("The robins will be glad.");
            otter.main().locator("form.composer button[type=submit]").first().click();
            otter.sees("The robins will be glad.");

            otter.goTo(new Furniture(building).pageOf("Kind Thistle", "anorexia"));
            otter.main().getByText(Pattern.compile("Blog posts by Kind Thistle")).click();
            otter.sees("I mended the bird table.");
        }
    }

    /** Scripts keep what is typed by themselves; without them there is a button. */
    private static void keep(Tab author) {
        Locator button = author.page().locator("[data-draft-keep]");
        if (button.isVisible()) {
            button.click();
        } else {
            assertThat(author.page().locator("input[name=draft-base]").first())
                    .hasValue(Pattern.compile("[1-9]\\d*"));
        }
    }

    /** From 11pm to 6am this service asks once more. */
    private static void sleepOnIt(Tab author) {
        assertThat(author.page().locator("h1")).not().hasText("Write a blog post");
        Locator tonight = author.button("Post it now");
        if (tonight.count() > 0) {
            tonight.click();
        }
    }

    private static Locator.GetByRoleOptions named(String start) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + start));
    }
}
