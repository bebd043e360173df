package org.sharon.core.polls;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.living.LivingLimits;
import org.sharon.core.living.LivingModule;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.vault.DataKeys;
import org.sharon.core.vault.VaultFixture;
import org.sharon.core.web.Visitor;

class PollsIT {

    private static final String ROOM = "/rooms/beds";
    private static final String CHOSE = "What people chose";

    private static final TestDatabase vault = TestDatabase.create();

    @TempDir static Path keys;

    private static final String CHIP = "<span class=\"chip\">Poll</span>";

    private static Ward ward;

    private final Caller wren = member();
    private final Caller rowan = new Caller(ward, ward.clinician());
    private final Caller lead = new Caller(ward, ward.lead());

    @BeforeAll
    static void open() {
        ward =
                Ward.bringing(
                        Brings.content(),
                        PluginResources.of(Map.of()),
                        new FeaturesModule(),
                        new PollsModule(),
                        new LivingModule(),
                        new Keys());
    }

    @AfterAll
    static void close() {
        ward.close();
        vault.close();
    }

    @AfterEach
    void switchOn() throws Exception {
        lead.post("/staff/features/garden/polls", "on", "yes");
    }

    @Test
    void isAnsweredBeforeItsResultsAreSeenAndThenInGroupsOfFive() throws Exception {
        String topic = ask(wren, "What helps at night?", "one", "A walk", "Tea", "Music");
        assertThat(wren.read(topic))
                .contains("Choose one answer", "A walk", "You see results once you have answered.")
                .doesNotContain("Answers:", CHOSE);

        assertThat(answer(wren, topic, 0).headers().firstValue("location").orElseThrow())
                .endsWith(topic + "?poll=answered#poll");
        assertThat(wren.read(topic + "?poll=answered"))
                .contains("We kept your answer.", "when 5 people have answered", "Change your")
                .contains("value=\"0\" checked")
                .doesNotContain(CHOSE);
        List<Caller> others = members(4);
        for (Caller other : others) {
            answer(other, topic, 1);
        }
        assertThat(wren.read(topic))
                .containsSubsequence(
                        CHOSE, "A walk", "Your answer", "Few people", "Tea", "Most people");
        assertThat(member().read(topic)).as("who has not answered").doesNotContain(CHOSE);
        assertThat(rowan.read(topic)).as("the team").contains(CHOSE).doesNotContain("poll__form");

        answer(others.get(0), topic, 0);
        answer(others.get(1), topic, 0);
        for (Caller late : members(4)) {
            answer(late, topic, 0);
        }
        assertThat(wren.read(topic))
                .as("after 4 more people, and 2 who have changed their mind")
                .containsSubsequence("A walk", "Few people", "Tea", "Most people");
        answer(member(), topic, 0);
        assertThat(wren.read(topic))
                .as("after the fifth")
                .containsSubsequence("A walk", "Most people", "Tea", "Few people");
    }

    @Test
    void whatIsKeptDoesNotSayWhoChoseWhat() throws Exception {
        String topic = ask(wren, "Which tea?", "one", "Mint", "Ginger");
        Caller other = member();
        answer(wren, topic, 1);
        answer(other, topic, 1);
        answer(wren, topic, 0);

        assertThat(ward.count("SELECT COUNT(*) FROM poll_answer a" + ofNewest())).isEqualTo(2);
        assertThat(ward.count("SELECT COUNT(DISTINCT voter) FROM poll_answer a" + ofNewest()))
                .isEqualTo(2);

        wren.post(topic + "/poll/close");

        assertThat(ward.count("SELECT COUNT(*) FROM poll_answer a" + ofNewest())).isZero();
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM poll WHERE secret IS NULL AND id ="
                                        + " (SELECT MAX(id) FROM poll)"))
                .isEqualTo(1);
        assertThat(wren.read(topic))
                .contains("This poll has closed.", "Fewer than 5 people answered")
                .doesNotContain("poll__form", CHOSE);
        assertThat(location(answer(other, topic, 0))).contains("poll=ended");
    }

    @Test
    void severalAnswersAreOneSheet() throws Exception {
        String topic = ask(wren, "What grows?", "many", "Beans", "Peas", "Kale");
        assertThat(location(wren.post(topic + "/poll", "mark", mark(wren, topic))))
                .contains("poll=nothing");
        assertThat(wren.read(topic + "?poll=nothing")).contains("Choose an answer first.");
        for (Caller each : members(5)) {
            answer(each, topic, 0, 2);
        }
        assertThat(rowan.read(topic))
                .containsSubsequence(
                        "Beans", "Most people", "Peas", "Few people", "Kale", "Most people");
    }

    @Test
    void oneAnswerIsOneAndNoOtherNumberCounts() throws Exception {
        String topic = ask(wren, "One only?", "one", "Yes", "No");
        assertThat(location(answer(wren, topic, 0, 1))).contains("poll=nothing");
        assertThat(location(answer(wren, topic, 5))).contains("poll=nothing");
        assertThat(location(wren.post(topic + "/poll", "answer", "0", "mark", "0123")))
                .contains("poll=changed");
        assertThat(ward.count("SELECT COUNT(*) FROM poll_answer a" + ofNewest())).isZero();
    }

    @Test
    void otherAnswersBeginAgain() throws Exception {
        String topic = ask(wren, "Which game?", "one", "Marbles", "Kites");
        List<Caller> five = members(5);
        for (Caller each : five) {
            answer(each, topic, 0);
        }
        String before = mark(wren, topic);
        wren.post(
                ROOM + "/posts/" + ward.newest("post") + "/edit",
                "key",
                UUID.randomUUID().toString(),
                "text",
                "New words\n\nAnswers:\n• Chess\n• Kites");

        assertThat(five.get(0).read(topic))
                .contains("New words", "Chess")
                .doesNotContain(CHOSE, "Marbles");
        assertThat(location(five.get(0).post(topic + "/poll", "answer", "0", "mark", before)))
                .contains("poll=changed");
    }

    @Test
    void isHeldAsAWhole() throws Exception {
        HttpResponse<String> held =
                send(wren, "What grows here?", "", "one", List.of("Roses", "A nettle"));
        assertThat(held.statusCode()).isEqualTo(200);
        assertThat(held.body()).contains("A nettle");
        String topic = ROOM + "/topics/" + ward.newest("topic");
        Caller river = member();
        assertThat(river.open(topic).statusCode()).isEqualTo(404);
        assertThat(river.post(topic + "/poll", "answer", "0").statusCode()).isEqualTo(404);
        assertThat(wren.read(topic)).contains("A nettle").doesNotContain("poll__form");

        rowan.post("/staff/reviews/" + ward.newest("review") + "/approve");

        assertThat(river.read(topic)).contains("A nettle", "poll__form");
        assertThat(location(answer(river, topic, 1))).contains("poll=answered");
    }

    @Test
    void isAskedAboutFirstAndSentAllTheSame() throws Exception {
        String key = UUID.randomUUID().toString();
        String[] fields = fields(key, "A pebble?", "", "one", List.of("Yes", "No"));
        HttpResponse<String> asked = wren.post(ROOM + "/polls", fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Post it like this", "A pebble?", "value=\"Yes\"");

        List<String> anyway = new ArrayList<>(List.of(fields));
        anyway.addAll(List.of("anyway", "yes"));
        String[] again = anyway.toArray(String[]::new);
        String topic = location(wren.post(ROOM + "/polls", again));
        assertThat(location(wren.post(ROOM + "/polls", again))).as("sent twice").isEqualTo(topic);
        assertThat(wren.read(topic)).contains("poll__form");
    }

    @Test
    void whatIsWrongIsSaidAndWordsStay() throws Exception {
        HttpResponse<String> answer =
                send(wren, "", "My words", "one", List.of("Only one", " only  ONE "));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Write your question.", "You have this answer already", "My words")
                .contains("value=\"Only one\"");
        HttpResponse<String> few = send(wren, "Why?", "", "three", List.of("x".repeat(81)));
        assertThat(few.body())
                .contains("Write at least 2 answers.", "the most is 80", "how many answers");
    }

    @Test
    void theTeamTakesItAwayAndTheTopicStays() throws Exception {
        String topic = ask(wren, "Whose turn?", "one", "Mine", "Yours");
        assertThat(row(topic)).contains(CHIP);
        assertThat(member().post(topic + "/poll/withdraw").statusCode()).isEqualTo(404);
        assertThat(member().post(topic + "/poll/close").statusCode()).isEqualTo(404);

        rowan.post(topic + "/poll/withdraw");

        assertThat(wren.read(topic))
                .contains("Whose turn?", "The team has taken this poll away.")
                .doesNotContain("poll__form", "Mine");
        assertThat(row(topic)).contains("Whose turn?").doesNotContain(CHIP);
        assertThat(ward.count("SELECT COUNT(*) FROM audit WHERE action = 'poll.withdrawn'"))
                .isPositive();
        assertThat(wren.read("/notices")).contains("A person looked at something you wrote");
    }

    @Test
    void switchedOffTheWordsStayAndThePollIsGone() throws Exception {
        String topic = ask(wren, "On or off?", "one", "On", "Off");
        assertThat(wren.open(ROOM + "/polls/new").statusCode()).isEqualTo(200);

        lead.post("/staff/features/garden/polls", "on", "no");

        assertThat(wren.read(topic)).contains("Answers:").doesNotContain("poll__form");
        assertThat(row(topic)).contains("On or off?").doesNotContain(CHIP);
        assertThat(wren.open(ROOM + "/polls/new").statusCode()).isEqualTo(404);
        for (String way : List.of("/polls", "/topics/1/poll", "/topics/1/poll/close")) {
            assertThat(wren.post(ROOM + way, "answer", "0").statusCode()).as(way).isEqualTo(404);
        }
    }

    @Test
    void endsByItselfWhenItsDayHasCome() throws Exception {
        String topic = ask(wren, "Until when?", "one", "Now", "Later");
        answer(wren, topic, 0);
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE poll SET closes_at = '2020-01-01'"
                                                + " ORDER BY id DESC LIMIT 1"));
        assertThat(wren.read(topic)).contains("This poll has closed.");

        ward.get(Polls.class).endWhatIsDue();

        assertThat(ward.count("SELECT COUNT(*) FROM poll_answer a" + ofNewest())).isZero();
        assertThat(location(answer(member(), topic, 0))).contains("poll=ended");
    }

    @Test
    void whoeverHasNoKeyFindsNothing() throws Exception {
        String topic = ask(wren, "For whom?", "one", "Us", "Them");
        for (Visitor other :
                List.of(
                        ward.member("pond-key"),
                        ward.clinicianOfOtherService(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, other);
            assertThat(caller.open(ROOM + "/polls/new").statusCode()).isEqualTo(404);
            assertThat(caller.post(ROOM + "/polls").statusCode()).isEqualTo(404);
            findsNoPoll(caller, topic);
        }
        // The other trust has a room of the same name.
        findsNoPoll(new Caller(ward, ward.memberOfOtherTrust("shed-key")), topic);
        findsNoPoll(new Caller(ward, ward.clinicianOfOtherTrust()), topic);
        assertThat(ward.count("SELECT COUNT(*) FROM poll_answer a" + ofNewest())).isZero();
    }

    private static void findsNoPoll(Caller caller, String topic) throws Exception {
        for (String way : List.of("/poll", "/poll/close", "/poll/withdraw")) {
            assertThat(caller.post(topic + way, "answer", "0").statusCode()).as(way).isEqualTo(404);
        }
    }

    /** A topic, as the list of its room shows it. */
    private static String row(String topic) throws Exception {
        String list = member().read(ROOM);
        int start = list.indexOf("href=\"" + topic + "\"");
        return start < 0 ? "" : list.substring(start, list.indexOf("</a>", start));
    }

    private static String ofNewest() {
        return " WHERE a.poll = (SELECT MAX(id) FROM poll)";
    }

    private static Caller member() {
        return new Caller(ward, ward.member("shed-key"));
    }

    private static List<Caller> members(int count) {
        List<Caller> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(member());
        }
        return all;
    }

    /** The address of a new topic with a poll. */
    private static String ask(Caller author, String question, String choices, String... answers)
            throws Exception {
        return location(send(author, question, "", choices, List.of(answers)));
    }

    private static HttpResponse<String> send(
            Caller author, String question, String text, String choices, List<String> answers)
            throws Exception {
        String key = UUID.randomUUID().toString();
        return author.post(ROOM + "/polls", fields(key, question, text, choices, answers));
    }

    private static String[] fields(
            String key, String question, String text, String choices, List<String> answers) {
        List<String> fields = new ArrayList<>(List.of("key", key, "title", question));
        fields.addAll(List.of("text", text, "choices", choices, "until", "7"));
        for (int i = 0; i < answers.size(); i++) {
            fields.addAll(List.of("answer-" + (i + 1), answers.get(i)));
        }
        return fields.toArray(String[]::new);
    }

    private static HttpResponse<String> answer(Caller who, String topic, int... numbers)
            throws Exception {
        List<String> fields = new ArrayList<>(List.of("mark", mark(who, topic)));
        for (int number : numbers) {
            fields.addAll(List.of("answer", "" + number));
        }
        return who.post(topic + "/poll", fields.toArray(String[]::new));
    }

    private static String mark(Caller who, String topic) throws Exception {
        String page = who.read(topic);
        return page.contains("name=\"mark\"")
                ? page.replaceFirst("(?s).*name=\"mark\" value=\"([0-9a-f]+)\".*", "$1")
                : ended(page);
    }

    /** A page of an ended poll has no form, so somebody sends one that they had open. */
    private static String ended(String page) {
        List<String> answers = new ArrayList<>();
        Matcher found = Pattern.compile("(?s)<li>([^<]+)</li>").matcher(poll(page));
        while (found.find()) {
            answers.add(found.group(1));
        }
        return new Ballot("", answers).mark();
    }

    private static String poll(String page) {
        return page.substring(page.indexOf("id=\"poll\""));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.body()));
    }

    /** What the platform binds beside these features. */
    private static final class Keys extends AbstractModule {

        @Override
        protected void configure() {
            bind(LivingLimits.class).toInstance(new LivingLimits(true));
        }

        @Provides
        @Singleton
        DataKeys keys(Database core) {
            return VaultFixture.dataKeys(core, vault.vault(), keys);
        }
    }
}
