package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sharon.distribution.talk.RawSocket;

/** Held posts are read by a person, and come out of it in one of three ways. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class ReviewIT {

    @Test
    @Tag("script")
    void anApprovedPostAppearsOnAnotherPhoneByItself(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren").enter("living-anorexia");
                Tab otter = building.phone().as("Night Otter").enter("living-anorexia");
                Tab oak = building.phone().as("Hopeful Oak")) {
            wren.say("I am down to 45kg, says the leaflet with the heron");
            assertThat(wren.page().locator("[data-nudge]")).isVisible();
            openReview(oak, "says the leaflet with the heron");

            oak.press("Approve: show it in the room");

            assertThat(otter.message("says the leaflet with the heron")).isVisible();
        }
    }

    @Test
    @Tag("script")
    void aHeldMessageStandsWhereItWasSaidUntilItIsShown(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren").enter("living-anorexia");
                Tab otter = building.phone().as("Night Otter").enter("living-anorexia");
                Tab oak = building.phone().as("Hopeful Oak")) {
            wren.say("I am down to 45kg, says the card with the moth");
            assertThat(wren.page().locator("[data-nudge]")).isVisible();
            otter.say("This came after the moth");

            assertThat(wren.page().locator(".message").last()).containsText("after the moth");
            wren.enter("living-anorexia");
            assertThat(wren.page().locator(".message").last()).containsText("after the moth");
            assertThat(wren.message("the card with the moth")).hasCount(1);

            openReview(oak, "the card with the moth");
            oak.press("Approve: show it in the room");
            assertThat(wren.page().locator(".message").last()).containsText("card with the moth");
            assertThat(wren.message("the card with the moth")).hasCount(1);
        }
    }

    @Test
    void aPostSentBackIsChangedAndSentAgain(Building building) {
        try (Tab otter = building.phone().as("Night Otter");
                Tab oak = building.phone().as("Hopeful Oak")) {
            String topic = new Furniture(building).topic("Night Otter", "anorexia");
            reply(otter, topic, "I am down to 45kg, I told my grey cat");
            openReview(oak, "I told my grey cat");
            oak.field("What would make it fine?").fill("Please leave the number out.");
            oak.press("Send back");
            oak.page().waitForLoadState();

            otter.goTo("/");
            otter.follow("A person has answered about something you wrote");
            otter.sees("Please leave the number out.");
            Locator form = otter.page().locator("form.composer").first();
            assertThat(form.locator("textarea")).hasValue("I am down to 45kg, I told my grey cat");
            form.locator("textarea").fill("It was a long week, I told my grey cat");
            form.locator("button[type=submit]").click();
            otter.sees("It was a long week, I told my grey cat");

            oak.goTo(topic + "?page=last");
            oak.sees("It was a long week, I told my grey cat");
        }
    }

    @Test
    void aRefusedPostIsAnsweredKindlyAndNeverShown(Building building) {
        try (Tab wren = building.phone().as("Quiet Wren");
                Tab oak = building.phone().as("Hopeful Oak")) {
            String topic = new Furniture(building).topic("Quiet Wren", "anorexia");
            reply(wren, topic, "I am down to 45kg, I told the red kettle");
            openReview(oak, "I told the red kettle");
            oak.field("Why not, and what can they do instead?")
                    .fill("Thank you for trusting us. Tell us how the day was.");
            oak.press("Refuse");
            oak.page().waitForLoadState();

            wren.goTo("/");
            wren.follow("A person has answered about something you wrote");
            wren.sees("Thank you for trusting us. Tell us how the day was.");
            oak.goTo(topic + "?page=last");
            assertThat(oak.main()).not().containsText("I told the red kettle");
        }
    }

    @Test
    void aPeerModeratorReviewsTheirOwnRoomsAndLearnsOfNothingElse(Building building) {
        Furniture furniture = new Furniture(building);
        PlainVisitor oak = building.visitor("Hopeful Oak");
        PlainVisitor boat = building.visitor("Paper Boat");
        String elsewhere = furniture.topic("Paper Boat", "bulimia");
        furniture.reply("Paper Boat", elsewhere, "I am down to 45kg, far from the oak");
        String review = furniture.onDesk("review", "far from the oak");
        String alert = furniture.alert("Not for peers.");

        assertThat(oak.get("/staff").body())
                .doesNotContain("far from the oak", "Not for peers", "Bulimia");
        for (String page :
                List.of(
                        review,
                        alert,
                        elsewhere,
                        "/rooms/bulimia",
                        "/staff/people/1/identity",
                        "/staff/people",
                        "/staff/invitations/new",
                        "/staff/numbers")) {
            assertThat(oak.get(page).status()).as(page).isEqualTo(404);
            assertThat(oak.get(page).body()).as(page).isEqualTo(oak.get("/staff/nothing").body());
        }
        for (String act :
                List.of(
                        review + "/approve",
                        review + "/claim",
                        alert + "/acknowledge",
                        alert + "/show",
                        "/staff/people/1/identity")) {
            assertThat(oak.post(act, Map.of("reason", "Curious")).status()).as(act).isEqualTo(404);
        }
        try (RawSocket room = oak.socket("/rooms/living-bulimia/live");
                RawSocket desk = oak.socket("/staff/live")) {
            assertThat(room.closeCode()).isEqualTo(4403);
            // The desk is live for the oak, and the first thing it hears is about a room of its
            // own.
            desk.text("{\"type\":\"ping\"}").next("joined");
            furniture.reply("Paper Boat", elsewhere, "I am down to 45kg, still far from the oak");
            furniture.alert("Still not for peers.");
            furniture.review("Near the oak.");
            assertThat(desk.next("review").toString())
                    .contains("Near the oak")
                    .doesNotContain("far");
        }
        assertThat(boat.get(elsewhere).body()).contains("Waiting to be read");
    }

    private static void reply(Tab tab, String topic, String text) {
        tab.goTo(topic);
        tab.page().locator("#text").fill(text);
        tab.page().locator("form.composer button[type=submit]").click();
        tab.isTitled("A person will read this first");
    }

    private static void openReview(Tab oak, String text) {
        oak.goTo("/staff");
        oak.page()
                .locator(
                        ".item",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText(text))
                .locator("a[data-key=r]")
                .click();
        oak.sees(text);
    }
}
