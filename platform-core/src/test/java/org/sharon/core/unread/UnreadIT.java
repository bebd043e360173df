package org.sharon.core.unread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Posture;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

class UnreadIT {

    private static final String SHED = UnreadPages.PAGE + "/shed";
    private static final Pattern MARK = Pattern.compile("name=\"post\" value=\"([0-9-]+)\"");

    private Ward ward;
    private Visitor wren;
    private Visitor clinician;
    private Unread unread;

    @BeforeEach
    void open() {
        ward =
                Ward.bringing(
                        Brings.posture(Posture.readAfterwards()),
                        PluginResources.NONE,
                        new UnreadModule());
        wren = ward.member("shed-key");
        clinician = ward.clinician();
        unread = ward.get(Unread.class);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void listsWhatNobodyHasReadOldestFirst() {
        ward.says(wren, "shed", "roses");
        ward.says(wren, "shed", "a nettle");
        ward.says(wren, "shed", "tulips");
        ward.says(ward.member("pond-key"), "pond", "lilies");

        assertThat(texts("shed", clinician)).containsExactly("roses", "tulips");
        assertThat(unread.count(clinician)).isEqualTo(new UnreadCount(true, 3, false));
    }

    @Test
    void whatIsMarkedIsReadForEverybodyAndStaysSo() {
        ward.says(wren, "shed", "roses");
        ward.says(wren, "shed", "tulips");
        Map<Long, Integer> seen = seen("shed", clinician);

        assertThat(unread.read(shed(), clinician, seen)).isEqualTo(2);
        assertThat(unread.read(shed(), clinician, seen)).isZero();
        assertThat(unread.read(shed(), ward.lead(), seen)).isZero();

        ward.says(wren, "shed", "daisies");
        assertThat(texts("shed", ward.lead())).containsExactly("daisies");
        assertThat(ward.count("SELECT read_to FROM room_read")).isEqualTo(2);
        assertThat(ward.count("SELECT COUNT(*) FROM audit WHERE action = 'posts-read'"))
                .isEqualTo(1);
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM audit WHERE action = 'posts-read' AND reason = '2'"))
                .isEqualTo(1);
    }

    @Test
    void aLongHistoryThatIsReadCostsNothing() {
        ward.says(wren, "shed", "roses");
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO post (trust, room, seq, author, client_key, state,"
                                                + " text, created_at) SELECT p.trust, p.room, n.seq + 1,"
                                                + " p.author, UNHEX(LPAD(HEX(n.seq), 32, '0')), 'posted',"
                                                + " 'tulips', p.created_at FROM post p JOIN"
                                                + " seq_1_to_20000 n"));
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE room SET next_seq = 20002 WHERE id = ?",
                                        shed().id()));
        assertThat(unread.count(clinician)).isEqualTo(new UnreadCount(true, Unread.MOST, true));
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO room_read (room, trust, read_to) VALUES (?, 1, 20001)",
                                        shed().id()));
        ward.says(wren, "shed", "daisies");

        long before = rowsRead();
        assertThat(texts("shed", clinician)).containsExactly("daisies");
        assertThat(rowsRead() - before).isLessThan(200);
    }

    @Test
    void twoColleaguesWithTwoPagesDoNotDisturbEachOther() {
        for (int i = 0; i < 6; i++) {
            ward.says(wren, "shed", "rose " + i);
        }
        List<UnreadPost> all = unread.list(shed(), clinician, 0, 9);
        Map<Long, Integer> second = revisions(all.subList(3, 6));

        assertThat(unread.read(shed(), ward.lead(), second)).isEqualTo(3);
        assertThat(texts("shed", clinician)).containsExactly("rose 0", "rose 1", "rose 2");
        assertThat(ward.count("SELECT read_to FROM room_read")).isZero();

        assertThat(unread.read(shed(), clinician, revisions(all))).isEqualTo(3);
        assertThat(texts("shed", clinician)).isEmpty();
        assertThat(ward.count("SELECT read_to FROM room_read")).isEqualTo(6);
    }

    @Test
    void whatItsAuthorChangesIsReadAgain() {
        Post post = ward.says(wren, "shed", "roses").post();
        ward.says(wren, "shed", "tulips");
        Map<Long, Integer> before = seen("shed", clinician);
        ward.get(Posts.class).edit(shed(), wren, post, "red roses", true);

        assertThat(unread.read(shed(), clinician, before)).isEqualTo(1);
        assertThat(texts("shed", clinician)).containsExactly("red roses");
        assertThat(unread.list(shed(), clinician, 0, 9).get(0).again()).isFalse();

        unread.read(shed(), clinician, seen("shed", clinician));
        ward.get(Posts.class).edit(shed(), wren, post, "white roses", true);
        assertThat(unread.list(shed(), clinician, 0, 9))
                .singleElement()
                .satisfies(it -> assertThat(it.again()).isTrue());
    }

    @Test
    void whatAPersonHasDecidedAboutOrAcknowledgedIsRead() throws Exception {
        ward.says(wren, "shed", "a nettle");
        ward.get(Reviews.class).approve(clinician, ward.newest("review"));
        ward.says(wren, "shed", "frost");
        assertThat(texts("shed", clinician)).containsExactly("frost");

        new Caller(ward, clinician).post("/staff/alerts/" + ward.newest("alert") + "/acknowledge");
        assertThat(texts("shed", clinician)).isEmpty();
    }

    @Test
    void aPeerModeratorReadsTheirOwnRoomsAndNotTheirOwnPosts() {
        Visitor peer = ward.peer("shed-key");
        ward.says(peer, "shed", "my roses");
        ward.says(wren, "shed", "tulips");
        ward.says(ward.member("pond-key"), "pond", "lilies");

        assertThat(texts("shed", peer)).containsExactly("tulips");
        assertThat(unread.count(peer).posts()).isEqualTo(1);

        Map<Long, Integer> all = seen("shed", clinician);
        assertThat(unread.read(shed(), peer, all)).isEqualTo(1);
        assertThat(texts("shed", clinician)).containsExactly("my roses");
    }

    @Test
    void aServiceThatDoesNotPromiseItHasNothingToRead() {
        ward.says(wren, "shed", "roses");
        ward.replace("2.0.0", Brings.posture(Posture.atOnce()), PluginResources.NONE);

        assertThat(unread.count(clinician)).isEqualTo(new UnreadCount(false, 0, false));
    }

    @Test
    void aPageIsMarkedWithOneButtonAndTheNextFollows() throws Exception {
        for (int i = 1; i <= 23; i++) {
            ward.says(wren, "shed", "rose number " + i + ".");
        }
        Caller staff = new Caller(ward, clinician);
        assertThat(staff.read("/staff")).contains("Posts to read <span class=\"tally\">23</span>");
        assertThat(staff.read(UnreadPages.PAGE)).contains("The shed").contains("23 posts to read");

        String page = staff.read(SHED);
        assertThat(page)
                .contains("Mark these 20 as read")
                .contains("rose number 20.")
                .doesNotContain("rose number 21.");
        assertThat(staff.read(next(page))).contains("rose number 21.").contains("Mark these 3");

        var marked = staff.post(SHED, fields(page));
        assertThat(marked.headers().firstValue("Location")).contains(SHED + "?done=20");
        assertThat(staff.read(SHED + "?done=20"))
                .contains("20 posts are marked as read.")
                .contains("rose number 21.")
                .doesNotContain("rose number 20.");
        assertThat(staff.post(SHED, fields(page)).headers().firstValue("Location"))
                .contains(SHED + "?done=0");
    }

    @Test
    void nobodyElseFindsIt() throws Exception {
        ward.says(wren, "shed", "roses");
        String nowhere = UnreadPages.PAGE + "/nowhere";

        for (Visitor other :
                List.of(
                        wren,
                        ward.peer("pond-key"),
                        ward.clinicianOfOtherService(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, other);
            assertThat(caller.open(SHED).statusCode()).isEqualTo(404);
            assertThat(caller.read(SHED)).isEqualTo(caller.read(nowhere));
            assertThat(caller.post(SHED, "post", "1-1").statusCode()).isEqualTo(404);
        }
        Caller neighbour = new Caller(ward, ward.clinicianOfOtherTrust());
        assertThat(neighbour.read(SHED)).contains("Everything is read").doesNotContain("roses");
        neighbour.post(SHED, "post", seen("shed", clinician).keySet().iterator().next() + "-1");
        assertThat(texts("shed", clinician)).containsExactly("roses");
    }

    /** By the whole server, since it started. */
    private long rowsRead() {
        return ward.count(
                "SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS"
                        + " WHERE VARIABLE_NAME LIKE 'HANDLER_READ%'");
    }

    private Room shed() {
        return ward.room("shed");
    }

    private List<String> texts(String room, Visitor visitor) {
        return unread.list(ward.room(room), visitor, 0, 50).stream().map(UnreadPost::text).toList();
    }

    private Map<Long, Integer> seen(String room, Visitor visitor) {
        return revisions(unread.list(ward.room(room), visitor, 0, 50));
    }

    private static Map<Long, Integer> revisions(List<UnreadPost> posts) {
        Map<Long, Integer> seen = new LinkedHashMap<>();
        posts.forEach(post -> seen.put(post.id(), post.revision()));
        return seen;
    }

    private static String next(String page) {
        Matcher link = Pattern.compile("href=\"(" + SHED + "\\?after=[0-9]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String[] fields(String page) {
        return MARK.matcher(page)
                .results()
                .flatMap(each -> List.of("post", each.group(1)).stream())
                .toArray(String[]::new);
    }
}
