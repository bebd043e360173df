package org.sharon.core.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.leaving.LeavingModule;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.reports.ReportsModule;
import org.sharon.core.search.Indexer;
import org.sharon.core.search.SearchModule;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;

/** Walls on the pages of members, in a room with a forum. */
class WallIT {

    private static final Ward ward =
            Ward.bringing(
                    Brought.with(List.of(), List.of()),
                    NONE,
                    new ProfilesModule(),
                    new ReportsModule(),
                    new SearchModule(),
                    new LeavingModule());

    private final Visitor wren = ward.member("shed-key");
    private final Caller owner = new Caller(ward, wren);
    private final Visitor otter = ward.member("shed-key");
    private final Caller reader = new Caller(ward, otter);
    private final Caller other = new Caller(ward, ward.member("shed-key"));

    private String page;

    @BeforeEach
    void wrenHasWrittenInTheRoom() throws Exception {
        ward.get(Posts.class)
                .sayAndWait(
                        new NewPost(
                                ward.room("beds"),
                                wren,
                                false,
                                null,
                                new NewPost.NewTopic(Shelf.FORUM, "Beans"),
                                UUID.randomUUID(),
                                "They are up.",
                                true));
        page = owner.open("/rooms/beds/me").headers().firstValue("location").orElseThrow();
    }

    @BeforeAll
    static void wordsAreIndexed() {
        ward.get(Indexer.class).start();
    }

    @AfterAll
    static void close() {
        ward.get(Indexer.class).close();
        ward.close();
    }

    @Test
    void whoeverFindsThePageWritesOnItsWall() throws Exception {
        assertThat(write(reader, "A warm hello from me.").statusCode()).isEqualTo(303);
        assertThat(ward.get(OwnPages.class).links(wren))
                .extracting(HomePart.Link::title, HomePart.Link::address)
                .containsExactly(tuple("My page", "/rooms/beds/me"));

        assertThat(other.read(page)).contains("The wall of ", "A warm hello from me.");
        assertThat(owner.read(page)).contains("My wall", "A warm hello from me.");
        assertThat(other.open("/rooms/beds/wall"))
                .as("the wall of the room")
                .returns(200, HttpResponse::statusCode)
                .extracting(HttpResponse::body, STRING)
                .doesNotContain("A warm hello");
    }

    @Test
    void forEverybodyWithoutTheKeyThereIsNoSuchWall() throws Exception {
        write(reader, "Only for the beds.");
        long topic = ward.newest("topic");
        Caller stranger = new Caller(ward, ward.member("pond-key"));

        for (String path :
                List.of(
                        page,
                        page + "/wall",
                        "/rooms/beds/topics/" + topic,
                        "/rooms/beds/topics/" + topic + "/page")) {
            assertThat(stranger.open(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(write(stranger, "Hello").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/rooms/beds/topics/" + topic + "/take").statusCode())
                .isEqualTo(404);
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM topic WHERE id = "
                                        + topic
                                        + " AND taken_at IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void theOwnerTakesAwayWhatOthersWroteAndPutsItBack() throws Exception {
        write(reader, "Taken and put back.");
        long topic = ward.newest("topic");

        assertThat(other.post("/rooms/beds/topics/" + topic + "/take").statusCode())
                .as("somebody else")
                .isEqualTo(404);
        assertThat(owner.post("/rooms/beds/topics/" + topic + "/take").statusCode()).isEqualTo(303);

        assertThat(other.read(page)).doesNotContain("Taken and put back.");
        assertThat(reader.read(page)).as("its author").doesNotContain("Taken and put back.");
        assertThat(reader.open("/rooms/beds/topics/" + topic).statusCode()).isEqualTo(404);
        assertThat(owner.read(page)).contains("You took away today", "Taken and put back.");
        assertThat(new Caller(ward, ward.clinician()).read(page))
                .contains("Taken away from this page", "Taken and put back.");
        assertThat(reader.post(page + "/put-back", "topic", topic + "").statusCode())
                .as("who did not take it away changes nothing")
                .isEqualTo(404);
        assertThat(other.read(page)).doesNotContain("Taken and put back.");

        owner.post(page + "/put-back", "topic", topic + "");

        assertThat(other.read(page)).contains("Taken and put back.");
    }

    @Test
    void anAuthorTakesBackTheirOwn() throws Exception {
        write(reader, "I changed my mind.");
        long topic = ward.newest("topic");

        assertThat(reader.read(page)).contains("Take it back");
        reader.post("/rooms/beds/topics/" + topic + "/take");

        assertThat(owner.read(page)).doesNotContain("I changed my mind.");
        owner.post(page + "/put-back", "topic", topic + "");
        assertThat(owner.read(page)).doesNotContain("I changed my mind.");
    }

    @Test
    void wordsThatARuleHoldsWaitAndOnlyTheirAuthorSeesThem() throws Exception {
        HttpResponse<String> answer = write(reader, "I like nettle tea.");

        assertThat(answer.body()).contains("A person will read this first");
        assertThat(reader.read(page)).contains("I like nettle tea.", "Waiting to be read");
        assertThat(owner.read(page)).doesNotContain("nettle");
        assertThat(other.read(page)).doesNotContain("nettle");
    }

    @Test
    void dangerIsAnAlertAndHelpIsShownAtOnce() throws Exception {
        long before = ward.newest("alert");

        assertThat(write(reader, "lightning").body()).contains("Are you safe right now?", "999");

        assertThat(ward.newest("alert")).isGreaterThan(before);
        assertThat(owner.read(page)).doesNotContain("lightning");
    }

    @Test
    void aMemberChoosesWhoWritesOnTheirWall() throws Exception {
        write(reader, "Before the choice.");
        long topic = ward.newest("topic");

        owner.post("/me/wall", "wall", "own");

        assertThat(reader.read(page))
                .contains("Before the choice.", "You cannot write on it now.")
                .doesNotContain("Write on the wall of");
        HttpResponse<String> refused = write(reader, "Still here?");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("You cannot write on this wall now", "Still here?");
        assertThat(write(owner, "My own words.").statusCode()).isEqualTo(303);

        owner.post("/me/wall", "wall", "off");

        assertThat(reader.read(page)).doesNotContain("The wall of", "Before the choice.");
        assertThat(reader.open(page + "/wall").statusCode()).isEqualTo(404);
        assertThat(reader.open("/rooms/beds/topics/" + topic).statusCode()).isEqualTo(404);
        assertThat(write(reader, "Hello?").statusCode()).isEqualTo(404);
        assertThat(owner.read(page)).contains("You do not want a wall now.", "Before the choice.");

        owner.post("/me/wall", "wall", "open");

        assertThat(reader.read(page)).contains("Before the choice.");
    }

    @Test
    void commentsObeyTheChoiceAndABlock() throws Exception {
        write(reader, "A note to comment on.");
        long number = ward.newest("topic");
        String note = "/rooms/beds/topics/" + number;
        assertThat(reader.read(note)).contains("Write a comment");
        assertThat(comment(reader, note, "While it was open.").statusCode()).isEqualTo(303);

        owner.post("/me/wall", "wall", "own");

        assertThat(reader.read(note))
                .contains("While it was open.", "You cannot write on this wall now.")
                .doesNotContain("Write a comment", "<textarea");
        HttpResponse<String> refused = comment(reader, note, "Still my words.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Your words are here to copy.", "Still my words.");
        assertThat(comment(owner, note, "My own comment.").statusCode()).isEqualTo(303);
        Caller staff = new Caller(ward, ward.clinician());
        assertThat(comment(staff, note, "From the team.").statusCode()).isEqualTo(303);

        owner.post("/me/wall", "wall", "open");
        block();

        assertThat(comment(reader, note, "Let me in.").statusCode()).isEqualTo(422);
        assertThat(comment(other, note, "Nobody blocked me.").statusCode()).isEqualTo(303);
        assertThat(reader.read(note)).doesNotContain("Let me in.").contains("Nobody blocked me.");
    }

    @Test
    void whatStandsOnAClosedWallStaysAsItIsUntilItsAuthorTakesItBack() throws Exception {
        write(reader, "As I said it.");
        long topic = ward.newest("topic");
        String note = "/rooms/beds/topics/" + topic;
        String first = "/rooms/beds/posts/" + ward.newest("post") + "/edit";
        comment(reader, note, "As I answered.");
        String second = "/rooms/beds/posts/" + ward.newest("post") + "/edit";
        assertThat(reader.read(page)).contains(first);
        assertThat(reader.read(note)).contains(first, second);

        owner.post("/me/wall", "wall", "own");

        staysAsItIs(note, first, second);

        owner.post("/me/wall", "wall", "open");
        assertThat(reader.read(note)).contains(first, second);
        block();

        staysAsItIs(note, first, second);

        owner.post("/me/wall", "wall", "off");
        for (String edit : List.of(first, second)) {
            assertThat(reader.open(edit).statusCode()).isEqualTo(404);
            assertThat(reader.post(edit, "key", key(), "text", "Other words.").statusCode())
                    .isEqualTo(404);
        }
        owner.post("/me/wall", "wall", "own");
        assertThat(reader.post(note + "/take").statusCode()).isEqualTo(303);
        assertThat(owner.read(page)).doesNotContain("As I said it.");
    }

    private void staysAsItIs(String note, String... edits) throws Exception {
        assertThat(reader.read(page)).contains("As I said it.", "Take it back");
        for (String edit : edits) {
            assertThat(reader.read(page)).doesNotContain(edit);
            assertThat(reader.read(note)).doesNotContain(edit);
            assertThat(reader.read(edit))
                    .contains("You cannot write on this wall now.")
                    .doesNotContain("<textarea");
            HttpResponse<String> refused = reader.post(edit, "key", key(), "text", "Other words.");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Your words are here to copy.", "Other words.");
        }
        assertThat(reader.read(edits[0])).contains("You can still take your note back.");
        assertThat(owner.read(note)).contains("As I said it.", "As I answered.");
    }

    @Test
    void theOwnerOfAClosedWallChangesTheirOwnWords() throws Exception {
        owner.post("/me/wall", "wall", "own");
        write(owner, "My first words.");
        String edit = "/rooms/beds/posts/" + ward.newest("post") + "/edit";

        assertThat(owner.read(page)).contains(edit);
        owner.post(edit, "key", key(), "text", "My second words.");

        assertThat(owner.read(page)).contains("My second words.").doesNotContain("My first words.");
    }

    @Test
    void aNoteThatIsChangedIsAsShortAsANewOne() throws Exception {
        write(reader, "A short note.");
        String edit = "/rooms/beds/posts/" + ward.newest("post") + "/edit";
        assertThat(reader.read(edit)).contains("data-maxlength=\"500\"", "up to 500 characters");

        HttpResponse<String> longer = reader.post(edit, "key", key(), "text", "b".repeat(501));

        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("the most is 500", "b".repeat(501));
        assertThat(other.read(page)).contains("A short note.");
        reader.post(edit, "key", key(), "text", "c".repeat(500));
        assertThat(other.read(page)).contains("c".repeat(500));
        String note = "/rooms/beds/topics/" + ward.newest("topic");
        comment(reader, note, "A comment.");
        assertThat(reader.read("/rooms/beds/posts/" + ward.newest("post") + "/edit"))
                .as("a comment may be longer")
                .contains("data-maxlength=\"4000\"");
    }

    @Test
    void aNoteIsReportedLikeEveryPost() throws Exception {
        write(reader, "Something unkind on a wall.");
        long post = ward.newest("post");
        String report = "/rooms/beds/posts/" + post + "/report";
        assertThat(other.read(page)).contains(report);

        assertThat(other.post(report, "reason", "unkind").statusCode()).isEqualTo(303);

        String review = "/staff/reviews/" + ward.newest("review");
        Caller staff = new Caller(ward, ward.clinician());
        assertThat(staff.read(review)).contains("Something unkind on a wall.");
        owner.post("/me/wall", "wall", "off");
        assertThat(other.open(report).statusCode())
                .as("where nobody finds the wall, nobody finds the form")
                .isEqualTo(404);
        assertThat(staff.read(review)).contains("Something unkind on a wall.");
    }

    @Test
    void itsAuthorFindsItInTheCopyOfTheirOwnWords() throws Exception {
        write(reader, "A note that I want to keep.");

        assertThat(reader.post("/me/copy").body()).contains("A note that I want to keep.");
        assertThat(owner.post("/me/copy").body()).doesNotContain("A note that I want to keep.");
    }

    @Test
    void searchFindsItForWhoeverFindsTheWall() throws Exception {
        write(reader, "A hollyhock for your wall.");
        Caller stranger = new Caller(ward, ward.member("pond-key"));
        until(() -> found(other));

        assertThat(found(stranger)).as("without the key").isFalse();
        owner.post("/me/wall", "wall", "off");
        assertThat(found(other)).as("where nobody finds the wall").isFalse();
        assertThat(found(owner)).isTrue();
        owner.post("/me/wall", "wall", "open");
        owner.post("/rooms/beds/topics/" + ward.newest("topic") + "/take");
        assertThat(found(other)).as("once it was taken away").isFalse();
        assertThat(found(reader)).as("its author").isFalse();
    }

    private static boolean found(Caller caller) throws Exception {
        return caller.post("/search", "q", "hollyhock").body().contains("for your wall.");
    }

    private HttpResponse<String> comment(Caller by, String note, String text) throws Exception {
        return by.post(note + "/replies", "key", key(), "text", text);
    }

    private void block() {
        run(
                "INSERT INTO member_block (account, blocked, created_at) VALUES (%d, %d, UTC_TIMESTAMP(3))"
                        .formatted(wren.account(), otter.account()));
    }

    @Test
    void whoeverIsBlockedReadsAsIfTheWallWereTheOwnersAlone() throws Exception {
        write(reader, "Before the block.");
        block();

        assertThat(reader.read(page)).contains("You cannot write on it now.");
        assertThat(write(reader, "Let me in.").statusCode()).isEqualTo(422);
        assertThat(other.read(page)).contains("Write on the wall of");
    }

    @Test
    void theWallGoesWithItsOwnerAndWhatTheyWroteStays() throws Exception {
        write(reader, "For your wall.");
        long topic = ward.newest("topic");
        String of = reader.open("/rooms/beds/me").headers().firstValue("location").orElseThrow();
        reader.post(of + "/wall", "key", key(), "text", "On my own wall.");
        owner.post(of + "/wall", "key", key(), "text", "Goodbye from me.");

        run("UPDATE account SET closed_at = UTC_TIMESTAMP(3) WHERE id = " + wren.account());

        assertThat(other.open(page).statusCode()).isEqualTo(404);
        assertThat(other.open("/rooms/beds/topics/" + topic).statusCode()).isEqualTo(404);
        assertThat(other.read(of)).contains("On my own wall.", "Goodbye from me.");
    }

    @Test
    void theOwnerIsToldInWordsThatTellNothing() throws Exception {
        write(reader, "Are you told of this?");

        String unread = "SELECT COUNT(*) FROM notice WHERE unread AND account = " + wren.account();
        for (int i = 0; i < 200 && ward.count(unread) == 0; i++) {
            reader.read("/decisions");
        }

        assertThat(owner.read("/notices"))
                .contains("Somebody wrote on your page")
                .doesNotContain("Are you told");
        owner.read(page);
        assertThat(ward.count(unread)).isZero();
    }

    @Test
    void longWallsGoOnPageByPageWithoutLosingANote() throws Exception {
        for (int i = 0; i < 12; i++) {
            write(reader, "Note number " + i + ".");
        }

        String first = other.read(page);
        Matcher older = Pattern.compile("href=\"([^\"]+/wall\\?before=\\d+)\"").matcher(first);
        assertThat(first)
                .contains("Note number 11.", "Note number 2.")
                .doesNotContain("Note number 1.");
        assertThat(older.find()).isTrue();
        assertThat(other.read(older.group(1)))
                .contains("Note number 1.", "Note number 0.")
                .doesNotContain("Note number 2.");
        assertThat(other.open(page + "/wall?before=none").statusCode()).isEqualTo(404);
    }

    @Test
    void aSwitchTakesWallsFromEveryPageAndKeepsWhatWasWritten() throws Exception {
        write(reader, "Still here afterwards.");
        long topic = ward.newest("topic");

        switched(false);
        until(() -> !reader.read(page).contains("The wall of"));

        assertThat(reader.open(page + "/wall").statusCode()).isEqualTo(404);
        assertThat(reader.open("/rooms/beds/wall").body())
                .contains("This part of the room is switched off");
        assertThat(reader.open("/rooms/beds/topics/" + topic).statusCode()).isEqualTo(404);
        assertThat(write(reader, "Hello?").statusCode()).isEqualTo(404);
        assertThat(other.post("/rooms/beds/topics/" + topic + "/take").statusCode()).isEqualTo(404);

        switched(true);
        until(() -> reader.read(page).contains("Still here afterwards."));
    }

    @Test
    void anAuthorTakesTheirOwnBackAlsoWhileWallsAreSwitchedOff() throws Exception {
        write(reader, "Said on a wall.");
        long first = ward.newest("topic");
        write(reader, "Said on it, too.");
        long post = ward.newest("post");
        switched(false);
        until(() -> reader.open(page + "/wall").statusCode() == 404);

        assertThat(reader.post("/rooms/beds/topics/" + first + "/take").statusCode())
                .isEqualTo(303);
        assertThat(reader.read("/me/words"))
                .contains("Said on it, too.")
                .doesNotContain("Said on a wall.");
        assertThat(other.post("/me/words/" + post + "/take-back").statusCode())
                .as("somebody else")
                .isEqualTo(404);
        reader.post("/me/words/" + post + "/take-back");
        assertThat(reader.post("/me/words/" + post + "/take-back").statusCode())
                .as("once more")
                .isEqualTo(303);
        assertThat(reader.read("/me/words")).doesNotContain("Said on it, too.");

        switched(true);
        until(() -> reader.open(page + "/wall").statusCode() == 200);
        assertThat(other.read(page)).doesNotContain("Said on a wall.", "Said on it, too.");
    }

    @Test
    void anAuthorTakesTheirOwnBackWhereNoWallIsWanted() throws Exception {
        write(reader, "Said before the choice.");
        long post = ward.newest("post");
        owner.post("/me/wall", "wall", "off");

        assertThat(reader.post("/me/words/" + post + "/take-back").statusCode()).isEqualTo(303);

        owner.post("/me/wall", "wall", "open");
        assertThat(other.read(page)).doesNotContain("Said before the choice.");
    }

    @Test
    void wordsInARoomThatIsSwitchedOffGoUnlessOthersHaveAnsweredThem() throws Exception {
        long mine = topic("Mine alone");
        long answered = topic("Answered");
        String gone = "/rooms/beds/topics/" + number("Mine alone");
        String stays = "/rooms/beds/topics/" + number("Answered");
        comment(reader, stays, "An answer.");
        switched("FORUM", false);
        until(() -> owner.open(stays).statusCode() == 404);

        assertThat(owner.read("/me/words"))
                .contains("Mine alone", "Answered", "Others have answered, so the topic stays.");
        assertThat(owner.post("/me/words/" + mine + "/take-back").statusCode()).isEqualTo(303);
        assertThat(owner.post("/me/words/" + answered + "/take-back").statusCode()).isEqualTo(409);
        assertThat(owner.read("/me/words")).doesNotContain("Mine alone");

        switched("FORUM", true);
        until(() -> reader.open(stays).statusCode() == 200);
        assertThat(reader.open(gone).statusCode()).isEqualTo(404);
    }

    private long topic(String title) {
        ward.get(Posts.class)
                .sayAndWait(
                        new NewPost(
                                ward.room("beds"),
                                wren,
                                false,
                                null,
                                new NewPost.NewTopic(Shelf.FORUM, title),
                                UUID.randomUUID(),
                                "What I say.",
                                true));
        return ward.newest("post");
    }

    private static long number(String title) {
        return ward.count("SELECT MAX(id) FROM topic WHERE title = '" + title + "'");
    }

    @Test
    void whatIsTooLongOrEmptyKeepsWhatWasTyped() throws Exception {
        HttpResponse<String> longer = write(reader, "a".repeat(501));

        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("a".repeat(501), "the most is 500");
        assertThat(write(reader, " ").statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> write(Caller by, String text) throws Exception {
        return by.post(page + "/wall", "key", key(), "text", text);
    }

    private static void switched(boolean on) {
        switched("WALL", on);
    }

    private static void switched(String feature, boolean on) {
        run(
                ("REPLACE INTO feature_switch (trust, service, feature, is_on, changed_by, changed_at)"
                                + " VALUES (1, 'garden', '%s', %s, 1, UTC_TIMESTAMP(3))")
                        .formatted(feature, on));
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        Instant late = Instant.now().plusSeconds(5);
        while (!holds.call()) {
            assertThat(Instant.now()).isBefore(late);
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void run(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }
}
