package org.sharon.core.notices;

import static com.google.inject.multibindings.Multibinder.newSetBinder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.AbstractModule;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.moderation.Ward;
import org.sharon.core.notices.NoticeStore.Place;
import org.sharon.core.notices.NoticeStore.Told;
import org.sharon.core.notices.Notices.NoticePage;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

class NoticesIT {

    /** Who was told, as an outlet hears it: the node has forgotten what it remembered by then. */
    private static final Set<Long> heard = ConcurrentHashMap.newKeySet();

    private static final Ward ward =
            Ward.with(
                    new AbstractModule() {
                        @Override
                        protected void configure() {
                            newSetBinder(binder(), Outlet.class)
                                    .addBinding()
                                    .toInstance(new Listening());
                        }
                    });

    /** A way that everybody has set up who is in {@link #reached}. */
    private static final class Listening implements Outlet {

        @Override
        public Way way() {
            return Way.MAIL;
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public boolean reaches(long account) {
            return reached.contains(account);
        }

        @Override
        public void told(Collection<Notice> notices) {
            notices.forEach(each -> heard.add(each.account()));
        }
    }

    private static final Set<Long> reached = ConcurrentHashMap.newKeySet();

    private final Notices notices = ward.get(Notices.class);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void theSameThingWaitsOnceUntilItIsRead() {
        Visitor wren = ward.member("shed-key");
        Notice gift = new Notice(wren.account(), NoticeKind.GIFT, "/gifts");
        notices.tell(gift);
        notices.tell(List.of(gift, gift));
        assertThat(told(wren)).hasSize(1);

        assertThat(notices.read(wren, told(wren).get(0).id())).contains("/gifts");
        notices.tell(gift);

        assertThat(told(wren)).extracting(Told::unread).containsExactly(true, false);
    }

    @Test
    void whatIsUndoneWasNeverTold() {
        Visitor wren = ward.member();

        assertThatThrownBy(
                        () ->
                                ward.database()
                                        .write(
                                                handle -> {
                                                    notices.tell(
                                                            handle,
                                                            new Notice(
                                                                    wren.account(),
                                                                    NoticeKind.GIFT,
                                                                    "/gifts"));
                                                    throw new IllegalStateException("undone");
                                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told(wren)).isEmpty();
    }

    @Test
    void everyPageHasTwentyAndTheNextGoesOnWhereItEnded() {
        Visitor wren = ward.member();
        List<Notice> many = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            many.add(new Notice(wren.account(), NoticeKind.EVENT, "/events/" + i));
        }
        notices.tell(many);

        List<String> seen = new ArrayList<>();
        Optional<Place> place = Optional.of(Place.NEWEST);
        int pages = 0;
        while (place.isPresent()) {
            NoticePage page = notices.page(wren, Place.of(place.get().word()));
            page.shown().forEach(each -> seen.add(each.address()));
            place = page.next();
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void whatSomebodyLooksAtIsReadHoweverMuchElseWaits() {
        Visitor wren = ward.member();
        // The dot in the menu sleeps in the quiet hours, and builds run at night, too.
        keep(ward.get(ChoiceStore.class), wren, QuietHours.NONE);
        List<Notice> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add(new Notice(wren.account(), NoticeKind.EVENT, "/events/" + i));
        }
        notices.tell(many);

        for (int i = 119; i >= 0; i--) {
            assertThat(notices.hasNews(wren)).isTrue();
            notices.seen(wren, "/nothing/leads/here");
            notices.seen(wren, "/events/" + i);
        }

        assertThat(notices.hasNews(wren)).isFalse();
    }

    @Test
    void nobodyReadsOrFollowsTheNoticeOfAnother() throws Exception {
        Visitor wren = ward.member();
        Visitor river = ward.member();
        notices.tell(new Notice(wren.account(), NoticeKind.GIFT, "/gifts"));
        long id = told(wren).get(0).id();

        assertThat(told(river)).isEmpty();
        assertThat(new Caller(ward, river).open("/notices/" + id).statusCode()).isEqualTo(404);
        assertThat(told(wren).get(0).unread()).isTrue();
        assertThat(new Caller(ward, wren).open("/notices/" + id).headers().firstValue("Location"))
                .contains("/gifts");
    }

    @Test
    void aRoomThatClosedForSomebodyIsNotSpokenOfAnyMore() {
        Visitor wren = ward.member();
        notices.tell(
                new Notice(wren.account(), NoticeKind.REPLY, "/rooms/shed/topics/7?page=last"));

        assertThat(told(wren)).isEmpty();
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM notice WHERE unread = 1 AND account = "
                                        + wren.account()))
                .isZero();
    }

    @Test
    void allAreMarkedAsReadWithOneButton() throws Exception {
        Visitor wren = ward.member();
        Caller browser = new Caller(ward, wren);
        assertThat(browser.read("/notices")).contains("Nothing new.");
        notices.tell(new Notice(wren.account(), NoticeKind.GIFT, "/gifts"));
        assertThat(browser.read("/notices")).contains("Somebody sent you a gift", "New.");

        assertThat(browser.post("/notices/read").statusCode()).isEqualTo(303);

        assertThat(browser.read("/notices"))
                .contains("Somebody sent you a gift")
                .doesNotContain("New.");
    }

    @Test
    void aNoticeLeadsNowhereElse() {
        for (String elsewhere : List.of("//example.org", "https://example.org", "rooms", "/café")) {
            assertThatThrownBy(() -> new Notice(1, NoticeKind.REPLY, elsewhere))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoeverBeganATopicIsToldOfAnswersThatOthersCanRead() throws Exception {
        Visitor wren = ward.member("shed-key");
        Visitor river = ward.member("shed-key");
        Said.Stored topic = say(wren, null, "The pond is calm");
        long number = topic.post().topic();

        say(wren, number, "I add a line myself");
        say(river, number, "It is calm here too");
        say(river, number, "And it is quiet");

        awaitTold(wren);
        assertThat(told(wren)).extracting(Told::kind).containsExactly(NoticeKind.REPLY);
        assertThat(told(wren).get(0).address()).endsWith("/topics/" + number + "?page=last");
        assertThat(told(river)).isEmpty();
    }

    @Test
    void whoeverFollowsATopicIsToldUntilTheyStopAndReadsItByOpeningThePage() throws Exception {
        Visitor wren = ward.member("shed-key");
        Visitor river = ward.member("shed-key");
        Caller browser = new Caller(ward, river);
        long topic = say(wren, null, "The roses are out").post().topic();
        String page = "/rooms/beds/topics/" + topic;
        assertThat(browser.read(page)).contains("Tell me when somebody answers");

        assertThat(browser.post(page + "/follow").statusCode()).isEqualTo(303);
        assertThat(browser.read(page)).contains("Stop telling me");
        say(wren, topic, "They smell of tea");
        awaitTold(river);
        assertThat(told(river)).extracting(Told::unread).containsExactly(true);

        browser.open(page);
        assertThat(told(river)).extracting(Told::unread).containsExactly(false);

        browser.post(page + "/unfollow");
        say(wren, topic, "And of rain");
        say(river, topic, "I like that");
        awaitTold(wren);
        assertThat(told(river)).hasSize(1);
        assertThat(new Caller(ward, ward.member("pond-key")).post(page + "/follow").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatSomebodyDoesNotWantToHearOfIsNotTold() throws Exception {
        Visitor wren = ward.member("shed-key");
        Caller browser = new Caller(ward, wren);
        browser.post(
                "/me/notices", "kinds", "messages", "quiet", "yes", "from", "21", "until", "9");

        notices.tell(
                List.of(
                        new Notice(wren.account(), NoticeKind.REPLY, "/board"),
                        new Notice(wren.account(), NoticeKind.MESSAGE, "/board"),
                        new Notice(wren.account(), NoticeKind.DECISION, "/decisions")));

        assertThat(told(wren))
                .extracting(Told::kind)
                .containsExactlyInAnyOrder(NoticeKind.MESSAGE, NoticeKind.DECISION);
        assertThat(browser.read("/me/notices"))
                .contains("<option value=\"21\" selected>9pm</option>");
        assertThat(
                        browser.post("/me/notices", "quiet", "yes", "from", "9", "until", "9")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        browser.post("/me/notices", "quiet", "yes", "from", "99", "until", "9")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theDotIsThereWhileSomethingWaitsAndNotInQuietHours() {
        Visitor wren = ward.member();
        int hour = Instant.now().atZone(When.LONDON).getHour();
        ChoiceStore choices = ward.get(ChoiceStore.class);
        keep(choices, wren, QuietHours.NONE);
        assertThat(notices.hasNews(wren)).isFalse();

        notices.tell(new Notice(wren.account(), NoticeKind.DECISION, "/decisions"));
        assertThat(notices.hasNews(wren)).isTrue();

        QuietHours now = new QuietHours(LocalTime.of(hour, 0), LocalTime.of((hour + 2) % 24, 0));
        keep(choices, wren, now);
        notices.forget(wren.account());
        assertThat(notices.hasNews(wren)).isFalse();
    }

    @Test
    void anAnswerThatIsHeldIsToldOfWhenAPersonShowsItAndItsAuthorIsToldOfTheDecision()
            throws Exception {
        Visitor wren = ward.member("shed-key");
        Visitor river = ward.member("shed-key");
        long topic = say(wren, null, "The beans are up").post().topic();
        say(river, topic, "a nettle");
        assertThat(told(wren)).isEmpty();

        ward.get(Reviews.class).approve(ward.clinician(), ward.newest("review"));

        awaitTold(wren);
        assertThat(told(wren)).extracting(Told::kind).containsExactly(NoticeKind.REPLY);
        assertThat(told(river)).extracting(Told::kind).containsExactly(NoticeKind.DECISION);
        assertThat(told(river).get(0).address()).startsWith("/rooms/beds/topics/" + topic);
    }

    @Test
    void eachThingGoesTheWaysThatSomebodyChoseOnceTheyHaveSetThemUp() throws Exception {
        Visitor wren = ward.member("shed-key");
        Caller browser = new Caller(ward, wren);
        Ways ways = ward.get(Ways.class);
        assertThat(browser.read("/me/notices")).doesNotContain("By e-mail");

        reached.add(wren.account());
        assertThat(browser.read("/me/notices")).contains("By e-mail", "Always on the page Notices");
        assertThat(ways.on(wren.account(), Way.MAIL))
                .contains(Subject.ANSWERS, Subject.MESSAGES, Subject.TEAM)
                .doesNotContain(Subject.GIFTS, Subject.BOARD);

        browser.post(
                "/me/notices",
                "kinds",
                "answers",
                "mail",
                "gifts",
                "device",
                "answers",
                "quiet",
                "no");

        assertThat(ways.on(wren.account(), Way.MAIL))
                .as("what a member is not asked stays")
                .containsExactlyInAnyOrder(Subject.GIFTS, Subject.WORK);
        assertThat(ward.get(ChoiceStore.class).off(wren.account()))
                .as("what goes out is on the page, too")
                .contains(NoticeKind.BOARD, NoticeKind.MESSAGE)
                .doesNotContain(NoticeKind.GIFT, NoticeKind.REPLY);
        assertThat(ward.count("SELECT COUNT(*) FROM notice_way WHERE way = 'device'")).isZero();
    }

    private static void keep(ChoiceStore choices, Visitor visitor, QuietHours quiet) {
        ward.database()
                .write(
                        handle -> {
                            choices.save(handle, visitor.account(), Set.of(), Set.of(), quiet);
                            return null;
                        });
    }

    private Said.Stored say(Visitor author, Long topic, String text) {
        NewPost.NewTopic opens =
                topic == null ? new NewPost.NewTopic(Shelf.FORUM, "A quiet title") : null;
        NewPost post =
                new NewPost(
                        ward.room("beds"),
                        author,
                        false,
                        topic,
                        opens,
                        UUID.randomUUID(),
                        text,
                        true);
        return (Said.Stored) ward.get(Posts.class).sayAndWait(post);
    }

    private void awaitTold(Visitor visitor) throws InterruptedException {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!heard.contains(visitor.account()) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private List<Told> told(Visitor visitor) {
        return notices.page(visitor, Place.NEWEST).shown();
    }
}
