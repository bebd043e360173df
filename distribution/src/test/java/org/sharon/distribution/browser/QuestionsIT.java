package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Members are asked and need not answer; staff learn, and some of them must. */
@Tag("story")
@ExtendWith(BuildingKeeper.class)
class QuestionsIT {

    private static final String SURVEY = "/surveys/eating-disorders/building";
    private static final String TITLE = "How is this building for you?";
    private static final String TRAINING = "/staff/training/eating-disorders/reviewing-posts";

    @Test
    void aMemberIsOfferedQuestionsAnswersThemAndIsNotAskedAgain(Building building) {
        try (Tab newcomer = newcomer(building)) {
            newcomer.goTo("/");
            newcomer.sees(TITLE);
            newcomer.sees("Nobody has to answer.");
            newcomer.page().locator("main a[href='" + SURVEY + "']").tap();
            newcomer.isTitled(TITLE);
            newcomer.tick("4");
            newcomer.tick("Yes, most of the time");
            newcomer.field("What could we do better?").fill("Leave the light on by the door.");
            newcomer.press("Send my answers");

            newcomer.isTitled("Thank you");
            newcomer.follow("Go to the start page");
            assertThat(newcomer.words(TITLE)).hasCount(0);

            newcomer.follow("Questions for you");
            newcomer.page().locator("main a[href='" + SURVEY + "']").tap();
            newcomer.sees("You answered on");
            newcomer.press("Delete my answers");
            newcomer.sees("Your answers are deleted.");
            newcomer.goTo("/");
            newcomer.sees(TITLE);
        }
    }

    @Test
    void whoeverDoesNotWantToIsLeftAlone(Building building) {
        try (Tab newcomer = newcomer(building)) {
            newcomer.goTo("/");
            newcomer.press("Not now");
            newcomer.page().waitForLoadState();

            assertThat(newcomer.words(TITLE)).hasCount(0);
            newcomer.goTo("/");
            assertThat(newcomer.words(TITLE)).hasCount(0);
        }
    }

    @Test
    void dangerInAnAnswerShowsHelpAndIsAnAlertOnTheDesk(Building building) {
        try (Tab newcomer = newcomer(building);
                Tab desk = building.desktop().as("rowan")) {
            newcomer.goTo(SURVEY);
            newcomer.field("What could we do better?")
                    .fill(
                            "Nothing. I have a plan and I am going to kill myself tonight, by the mill");
            newcomer.press("Send my answers");

            newcomer.isTitled("Are you safe right now?");
            newcomer.sees("call 999");
            desk.goTo("/staff");
            assertThat(desk.main().locator("[data-queue=alert]")).containsText("by the mill");
            newcomer.goTo("/");
            newcomer.sees("Your conversation with the care team");
        }
        assertThat(building.visitor("rowan").get("/staff" + SURVEY).body())
                .doesNotContain("by the mill");
    }

    @Test
    void aPeerModeratorReviewsPostsOnceTheyHaveTheCertificate(Building building) {
        Furniture furniture = new Furniture(building);
        String review = furniture.review("The peer has to learn first.");
        String nickname = Furniture.newNickname();
        PlainVisitor peer = furniture.newPeer(nickname);
        try (Tab tab = building.phone().with(peer.session())) {
            tab.goTo(review);
            tab.isTitled("Training comes first");
            tab.follow("Go to the training");
            tab.isTitled("Training");
            tab.page().locator("a[href='" + TRAINING + "']").tap();
            tab.tick("I send it back, and ask for the same words without the number.");
            tab.tick("I wait until my next turn.");
            tab.tick("I stop, and tell the care team. Somebody else takes over.");
            tab.press("Check my answers");

            tab.sees("There is a problem");
            assertThat(tab.main().locator(".nhsuk-form-group--error")).hasCount(1);
            tab.tick("I tell the care team now, even when I think that they know.");
            tab.press("Check my answers");
            tab.sees("All your answers are right. This is your certificate.");

            tab.goTo("/me");
            tab.sees("Reviewing posts about eating disorders");
            tab.goTo(review);
            tab.sees("The peer has to learn first.");
            tab.press("Approve: show it in the room");
            tab.page().waitForLoadState();
            assertThat(tab.place()).isEqualTo("/staff");
        }
        assertThat(building.visitor("linden").get("/staff/training").body()).contains(nickname);
    }

    @Test
    void staffSeeAnswersTogetherAndInTheirOwnServiceAndTrustOnly(Building building) {
        String results = "/staff" + SURVEY;

        assertThat(building.visitor("rowan").get(results).body())
                .contains("More topics about evenings, please.")
                .doesNotContain("Slow River");
        assertThat(building.visitor("alder").get(results).body())
                .contains("Fewer than 5 people have answered.")
                .doesNotContain("More topics about evenings");
        for (String other : List.of("hazel", "Quiet Wren", "Hopeful Oak", "cedar")) {
            PlainVisitor visitor = building.visitor(other);
            assertThat(visitor.get(results).status()).as(other).isEqualTo(404);
            assertThat(visitor.get(results).body()).isEqualTo(visitor.get("/staff/nothing").body());
        }
        PlainVisitor mother = building.visitor("Small Hours");
        assertThat(mother.get(SURVEY).body()).isEqualTo(mother.get("/surveys/a/b").body());
        assertThat(mother.post(SURVEY, Map.of("question-helps", "4")).status()).isEqualTo(404);
        assertThat(building.visitor("hazel").get(TRAINING).status()).isEqualTo(404);
    }

    private static Tab newcomer(Building building) {
        PlainVisitor newcomer = new Furniture(building).newcomer(Furniture.newNickname());
        return building.phone().with(newcomer.session());
    }
}
