package org.sharon.core.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.surveys.ResultView.Result;
import org.sharon.core.surveys.ResultView.Row;
import org.sharon.core.web.Visitor;

class SurveysIT {

    private static final String PAGE = "/surveys/garden/spring";
    private static final String RESULTS = "/staff/surveys/garden/spring";

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question.Choice("beans", "Beans?", List.of("Yes", "No")),
                    new Question.Scale("wet", "How wet?", 0, 4, "Dry", "Wet"),
                    new Question.Words("more", "What else?"));

    private static final Ward ward =
            Ward.bringing(
                    Brought.with(List.of(survey("spring", 1)), List.of()),
                    NONE,
                    new SurveysModule());

    private final Surveys surveys = ward.get(Surveys.class);
    private final Results results = ward.get(Results.class);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void isOfferedToWhoeverHasAKeyAndToNobodyElse() throws Exception {
        assertThat(surveys.offered(ward.member("shed-key"))).isPresent();
        assertThat(surveys.offered(ward.peer("pond-key"))).isPresent();
        assertThat(surveys.offered(ward.member())).isEmpty();
        assertThat(surveys.offered(ward.clinician())).isEmpty();
        assertThat(new Caller(ward, ward.member()).open(PAGE).statusCode()).isEqualTo(404);
        assertThat(new Caller(ward, ward.clinician()).open(PAGE).statusCode()).isEqualTo(404);
    }

    @Test
    void restsAfterAnAnswerUntilItIsTimeAgain() throws Exception {
        Visitor wren = ward.member("shed-key");
        Asked asked = surveys.offered(wren).orElseThrow();

        surveys.save(wren, asked, List.of(Given.choice("beans", "Yes")));

        assertThat(surveys.offered(wren)).isEmpty();
        assertThat(surveys.answeredAt(wren, asked)).isPresent();
        run("UPDATE survey_sheet SET answered_at = answered_at - INTERVAL 91 DAY", wren);
        assertThat(surveys.offered(wren)).isPresent();
        surveys.withdraw(wren, asked);
    }

    @Test
    void restsForAWhileWhenItIsPutOff() throws Exception {
        Visitor wren = ward.member("shed-key");
        Caller browser = new Caller(ward, wren);

        assertThat(browser.post(PAGE + "/later").statusCode()).isEqualTo(303);

        assertThat(surveys.offered(wren)).isEmpty();
        assertThat(browser.open(PAGE).statusCode()).isEqualTo(200);
        run("UPDATE survey_pause SET until = until - INTERVAL 31 DAY", wren);
        assertThat(surveys.offered(wren)).isPresent();
    }

    @Test
    void aNewVersionIsOfferedAtOnceAndItsAnswersAreNotMixedWithTheOld() throws Exception {
        Asked second = new Asked(garden(), survey("spring", 2));
        for (Visitor each : members(5)) {
            surveys.save(each, second, List.of(Given.choice("beans", "No")));
        }

        assertThat(surveys.offered(ward.member("shed-key"))).isPresent();
        assertThat(rows(second))
                .containsExactly(new Row("Yes", "Nobody"), new Row("No", "5 people"));
        assertThat(results.of(Ward.TRUST, asked("spring-of-nobody")).people()).isZero();
        Visitor answered = ward.member("shed-key");
        surveys.save(answered, second, List.of(Given.choice("beans", "No")));
        assertThat(surveys.offered(answered)).as("version 1, which serves here").isPresent();
    }

    @Test
    void nothingIsShownBeforeFivePeopleHaveAnswered() throws Exception {
        Asked asked = asked("few");
        List<Visitor> people = members(5);
        people.subList(0, 4).forEach(each -> surveys.save(each, asked, all("Yes", 4, "roses")));

        assertThat(results.of(Ward.TRUST, asked).people()).isZero();
        assertThat(results.of(Ward.TRUST, asked).results()).isEmpty();

        surveys.save(people.get(4), asked, all("Yes", 2, "lilies"));

        ResultView shown = results.of(Ward.TRUST, asked);
        assertThat(shown.people()).isEqualTo(5);
        assertThat(shown.results().get(0).rows())
                .containsExactly(new Row("Yes", "5 people"), new Row("No", "Nobody"));
        assertThat(shown.results().get(1).mean()).startsWith("3.6 on average");
        assertThat(shown.results().get(2).words())
                .containsExactlyInAnyOrder("roses", "roses", "roses", "roses", "lilies");
    }

    @Test
    void whoseWordsWentToTheCareTeamIsNotCounted() {
        Asked asked = asked("empty");
        members(4).forEach(each -> surveys.save(each, asked, all("Yes", 1, "roses")));
        surveys.save(ward.member("shed-key"), asked, List.of());

        assertThat(results.people(Ward.TRUST, asked)).isZero();
    }

    @Test
    void oneMorePersonDoesNotShowUntilFourMoreHaveCome() throws Exception {
        Asked asked = asked("groups");
        members(9).forEach(each -> surveys.save(each, asked, all("Yes", 1, "roses")));

        assertThat(results.of(Ward.TRUST, asked).people()).isEqualTo(5);
        assertThat(rows(asked)).contains(new Row("Yes", "5 people"));

        surveys.save(ward.member("shed-key"), asked, all("No", 1, "roses"));

        assertThat(results.of(Ward.TRUST, asked).people()).isEqualTo(10);
        assertThat(rows(asked)).containsExactly(new Row("Yes", "Hidden"), new Row("No", "Hidden"));
    }

    @Test
    void aQuestionThatFewHaveAnsweredIsNotShown() throws Exception {
        Asked asked = asked("gaps");
        List<Visitor> people = members(5);
        people.forEach(each -> surveys.save(each, asked, List.of(Given.number("wet", 3))));
        surveys.save(people.get(0), asked, all("Yes", 3, "roses"));

        List<Result> shown = results.of(Ward.TRUST, asked).results();

        assertThat(shown).extracting(Result::isTooFew).containsExactly(true, false, true);
    }

    @Test
    void whoAnswersAgainIsCountedOnce() throws Exception {
        Asked asked = asked("again");
        List<Visitor> people = members(5);
        people.forEach(each -> surveys.save(each, asked, all("Yes", 1, "roses")));
        people.forEach(each -> surveys.save(each, asked, all("No", 1, "lilies")));

        assertThat(results.of(Ward.TRUST, asked).people()).isEqualTo(5);
        assertThat(rows(asked))
                .containsExactly(new Row("Yes", "Nobody"), new Row("No", "5 people"));
        assertThat(results.of(Ward.TRUST, asked).results().get(2).words()).containsOnly("lilies");
    }

    @Test
    void answersOfAnotherTrustAreNotCounted() throws Exception {
        Asked asked = asked("apart");
        members(4).forEach(each -> surveys.save(each, asked, all("Yes", 1, "roses")));
        Visitor there = ward.memberOfOtherTrust("shed-key");
        surveys.save(there, asked, all("Yes", 1, "of the other trust"));

        assertThat(results.people(Ward.TRUST, asked)).isZero();
        assertThat(results.people(Ward.OTHER_TRUST, asked)).isZero();
    }

    @Test
    void resultsAreForTheClinicalStaffOfTheServiceOnly() throws Exception {
        String never = new Caller(ward, ward.clinician()).open(RESULTS + "s").body();

        for (Visitor staff : List.of(ward.clinician(), ward.lead())) {
            assertThat(new Caller(ward, staff).open(RESULTS).statusCode()).isEqualTo(200);
        }
        for (Visitor other :
                List.of(
                        ward.clinicianOfOtherService(),
                        ward.peer("shed-key"),
                        ward.member("shed-key"))) {
            Caller browser = new Caller(ward, other);
            assertThat(browser.open(RESULTS).statusCode()).isEqualTo(404);
            assertThat(browser.open(RESULTS).body()).isEqualTo(browser.open(RESULTS + "s").body());
        }
        assertThat(never).contains("Check the address");
    }

    @Test
    void redWordsShowHelpNowAndAreAnAlertLikeThoseOfAPost() throws Exception {
        Visitor wren = ward.member("shed-key");
        long alerts = ward.newest("alert");
        String key = UUID.randomUUID().toString();
        Caller browser = new Caller(ward, wren);

        for (int i = 0; i < 2; i++) {
            var shown =
                    browser.post(
                            PAGE,
                            "key",
                            key,
                            "question-beans",
                            "Yes",
                            "question-more",
                            "so much lightning");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).contains("Are you safe right now?", "tel:999");
        }

        assertThat(ward.count("SELECT COUNT(*) FROM alert WHERE id > " + alerts))
                .as("the same form sent twice is one alert")
                .isEqualTo(1);
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM alert l JOIN post p ON p.id = l.post JOIN room r ON"
                                        + " r.id = l.room WHERE l.id > "
                                        + alerts
                                        + " AND l.level = 'red' AND r.kind = 'private'"
                                        + " AND p.text LIKE 'so much lightning%What else?%'"
                                        + " AND p.author = "
                                        + wren.account()))
                .isEqualTo(1);
        assertThat(answers(wren)).containsExactly("Yes");
        assertThat(new Caller(ward, ward.clinician()).open("/staff").body())
                .contains("<mark>lightning</mark>");
        surveys.withdraw(wren, asked("spring"));
    }

    @Test
    void wordsThatAPersonHasToReadAreNotAmongTheAnswers() throws Exception {
        for (String word : List.of("frost", "nettle", "thorn", "drizzle")) {
            Visitor wren = ward.member("shed-key");
            var shown =
                    new Caller(ward, wren)
                            .post(PAGE, "question-wet", "2", "question-more", "a " + word);

            assertThat(shown.body()).as(word).contains("Some of your words went to the care team.");
            assertThat(answers(wren)).as(word).isEmpty();
            assertThat(
                            ward.count(
                                    "SELECT COUNT(*) FROM post WHERE author = "
                                            + wren.account()
                                            + " AND text LIKE 'a "
                                            + word
                                            + "%'"))
                    .as(word)
                    .isEqualTo(1);
            surveys.withdraw(wren, asked("spring"));
        }
    }

    @Test
    void wordsThatTheRulesAskAboutAreKeptInTheBoxAndCanBeSentAsTheyAre() throws Exception {
        Visitor wren = ward.member("shed-key");
        Caller browser = new Caller(ward, wren);

        var asks = browser.post(PAGE, "question-beans", "No", "question-more", "a pebble");

        assertThat(asks.statusCode()).isEqualTo(422);
        assertThat(asks.body())
                .contains("Please say this without that word.", "Send it like this", ">a pebble<")
                .contains("value=\"No\" checked");
        assertThat(answers(wren)).isEmpty();

        browser.post(PAGE, "question-beans", "No", "question-more", "a pebble", "anyway", "yes");

        assertThat(answers(wren)).containsExactlyInAnyOrder("No", "a pebble");
        surveys.withdraw(wren, asked("spring"));
    }

    @Test
    void aFormThatSaysNothingOrSomethingElseIsShownAgain() throws Exception {
        Caller browser = new Caller(ward, ward.member("shed-key"));

        assertThat(browser.post(PAGE).body()).contains("Answer at least one question");
        assertThat(browser.post(PAGE, "question-wet", "9").statusCode()).isEqualTo(422);
        assertThat(browser.post(PAGE, "question-beans", "Maybe").statusCode()).isEqualTo(422);
        assertThat(browser.post(PAGE, "question-more", "x".repeat(4_001)).body())
                .contains("the most is 4,000", "x".repeat(4_001));
    }

    @Test
    void anUpdateOfThePluginKeepsTheAnswers() throws Exception {
        Visitor wren = ward.member("shed-key");
        Caller browser = new Caller(ward, wren);
        browser.post(PAGE, "question-more", "roses before the update");

        ward.replace("1.1.0", Brought.with(List.of(survey("spring", 1)), List.of()), NONE);

        assertThat(browser.open(PAGE).body()).contains("You answered on");
        assertThat(surveys.offered(wren)).isEmpty();
        surveys.withdraw(wren, asked("spring"));
    }

    @Test
    void aServiceThatIsSwitchedOffIsSealedWithItsAnswers() throws Exception {
        Visitor wren = ward.member("shed-key");
        Visitor rowan = ward.clinician();
        new Caller(ward, wren).post(PAGE, "question-more", "roses under seal");
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE enabled_service SET disabled_at = UTC_TIMESTAMP(3)"
                                                + " WHERE trust = 1"));
        Visitor later = ward.member("shed-key");
        try {
            assertThat(surveys.offered(later)).isEmpty();
            assertThat(new Caller(ward, later).open(PAGE).statusCode()).isEqualTo(404);
            assertThat(new Caller(ward, ward.lead()).open(RESULTS).statusCode()).isEqualTo(404);
            assertThat(answers(wren)).contains("roses under seal");
        } finally {
            ward.database()
                    .write(
                            handle ->
                                    handle.execute(
                                            "UPDATE enabled_service SET disabled_at = NULL"));
        }
        assertThat(new Caller(ward, rowan).open(RESULTS).statusCode()).isEqualTo(200);
        surveys.withdraw(wren, asked("spring"));
    }

    @Test
    void answersAreTakenBack() throws Exception {
        Visitor wren = ward.member("shed-key");
        Caller browser = new Caller(ward, wren);
        browser.post(PAGE, "question-more", "roses");
        assertThat(browser.open(PAGE).body()).contains("You answered on");

        browser.post(PAGE + "/withdraw");

        assertThat(browser.open(PAGE).body()).doesNotContain("You answered on");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM survey_sheet WHERE account = "
                                        + wren.account()))
                .isZero();
        assertThat(surveys.offered(wren)).isPresent();
    }

    private List<Row> rows(Asked asked) {
        return results.of(Ward.TRUST, asked).results().get(0).rows();
    }

    private static List<String> answers(Visitor of) {
        return ward.database()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT COALESCE(a.choice, a.words) FROM survey_answer"
                                                        + " a JOIN survey_sheet s ON s.id = a.sheet"
                                                        + " WHERE s.account = :account AND a.number IS"
                                                        + " NULL")
                                        .bind("account", of.account())
                                        .mapTo(String.class)
                                        .list());
    }

    private static void run(String sql, Visitor of) {
        ward.database().write(handle -> handle.execute(sql + " WHERE account = ?", of.account()));
    }

    private static List<Visitor> members(int number) {
        List<Visitor> members = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            members.add(ward.member("shed-key"));
        }
        return members;
    }

    private static List<Given> all(String beans, int wet, String more) {
        return List.of(
                Given.choice("beans", beans), Given.number("wet", wet), Given.words("more", more));
    }

    private static Service garden() {
        return ward.get(Services.class).find("garden").orElseThrow();
    }

    /** A survey of its own for a test that counts. */
    private static Asked asked(String id) {
        return new Asked(garden(), survey(id, 1));
    }

    private static Survey survey(String id, int version) {
        return new Survey(
                id, version, "Spring", "So that we know.", Duration.ofDays(90), QUESTIONS);
    }
}
