package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.sharon.distribution.browser.Tab.containing;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a room does together: it chooses between answers, and meets. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class TogetherIT {

    @Test
    void oneAsksWithAnswersAndAnotherChoosesAndChangesTheirMind(Building building) {
        try (Tab oak = building.phone().as("Hopeful Oak");
                Tab river = building.phone().as("Slow River")) {
            oak.goTo("/rooms/recovered");
            oak.follow("Ask with answers to choose");
            oak.field("Your question").fill("What shall we listen to?");
            oak.field("Answer 1").fill("The sea");
            oak.press("Post the poll");
            oak.sees("There is a problem");
            assertThat(oak.field("Your question")).hasValue("What shall we listen to?");
            oak.field("Answer 2").fill("A brass band");
            oak.press("Post the poll");
            oak.isTitled("What shall we listen to?");

            river.goTo(oak.place());
            river.tick("The sea");
            river.press("Answer");
            river.sees("We kept your answer.");
            river.main().locator("summary").getByText("Change your answer").click();
            river.tick("A brass band");
            river.press("Save my answer");
            river.sees("We kept your answer.");
            assertThat(river.main().locator("li", containing("A brass band")).last())
                    .containsText("Your answer");
        }
    }

    @Test
    void theTeamPlansAMeetingAMemberIsRemindedAndItIsCancelled(Building building) {
        try (Tab rowan = building.desktop().as("rowan");
                Tab boat = building.phone().as("Paper Boat")) {
            rowan.goTo("/staff/events/new");
            rowan.page().locator("select[name=room]").first().selectOption("Bulimia");
            rowan.field("Title").fill("Knitting by the fire");
            rowan.field("What is it about?").fill("Bring wool, or only come and sit.");
            rowan.field("Day").fill(LocalDate.now().plusDays(9).toString());
            rowan.field("Time it starts").fill("19:00");
            rowan.field("Where, in words").fill("The small hall");
            rowan.press("Publish it");
            rowan.sees("Knitting by the fire");

            boat.goTo("/events");
            boat.main().getByText("Knitting by the fire").first().click();
            boat.isTitled("Knitting by the fire");
            boat.sees("Bring wool, or only come and sit.");
            boat.press("Remind me");
            boat.sees("We will remind you");
            String event = boat.place().replaceFirst("[?#].*", "");

            rowan.goTo("/staff/events");
            rowan.main().getByText("Knitting by the fire").first().click();
            rowan.field("Why, in one sentence").fill("The hall has no heating that day.");
            rowan.press("Cancel this event");
            boat.goTo(event);
            boat.sees("This is cancelled.");
            boat.sees("The hall has no heating that day.");
            boat.goTo("/notices");
            boat.main().getByText(Pattern.compile("[Cc]ancelled|changed")).first().waitFor();
        }
    }
}
