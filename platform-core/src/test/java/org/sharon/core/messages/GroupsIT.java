package org.sharon.core.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.reports.ReportsModule;
import org.sharon.core.web.Visitor;

class GroupsIT {

    private static final String NOT_JOINED = "/messages?done=not-joined";

    private static final Ward ward =
            Ward.bringing(
                    Brought.with(List.of(), List.of()),
                    NONE,
                    new MessagesModule(),
                    new ReportsModule());

    private final Visitor wren = ward.member("shed-key");
    private final Visitor otter = ward.member("shed-key");
    private final Visitor robin = ward.member("shed-key");
    private final Caller atWren = new Caller(ward, wren);
    private final Caller atOtter = new Caller(ward, otter);
    private final Caller atRobin = new Caller(ward, robin);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void eachJoinsByThemselvesAndReadsWhatIsWrittenFromThenOn() throws Exception {
        String group = begin(otter, robin);
        assertThat(told(otter, "message-request", group)).isOne();
        assertThat(atWren.read(group))
                .contains("Nobody else is here yet")
                .doesNotContain("<textarea");
        assertThat(atOtter.read("/messages")).contains("You are asked to join", ">New<");
        assertThat(atOtter.read(group))
                .contains(wren.nickname() + " asks you to join")
                .doesNotContain(robin.nickname());
        assertThat(atOtter.post(group, "text", "Let me in").statusCode()).isEqualTo(422);

        join(atOtter, group);
        say(atWren, group, "Only for the two of us");
        long early = newestPost(group);
        join(atRobin, group);
        say(atOtter, group, "Welcome to the third of us");

        assertThat(told(wren, "request-answer", group)).isPositive();
        assertThat(told(robin, "message", group)).isOne();
        assertThat(atRobin.read("/messages")).contains(">New<");
        assertThat(atRobin.read(group))
                .contains("Welcome to the third", wren.nickname(), otter.nickname())
                .doesNotContain("Only for the two");
        assertThat(atRobin.read("/messages")).doesNotContain(">New<");
        assertThat(atOtter.read(group)).contains("Only for the two", "Welcome to the third");
        assertThat(atRobin.open(report(group, early)).statusCode()).isEqualTo(404);
        assertThat(atOtter.open(report(group, early)).statusCode()).isEqualTo(200);
        assertThat(atRobin.read(report(group, newestPost(group))))
                .doesNotContain("Only for the two");
    }

    @Test
    void aNoAndAQuestionNeverPassedOnAndNoAnswerLookTheSameToWhoeverAsked() throws Exception {
        run(
                "INSERT INTO member_block (account, blocked, created_at) VALUES (%d, %d, UTC_TIMESTAMP(3))"
                        .formatted(robin.account(), otter.account()));
        Visitor heron = ward.member("shed-key");
        String group = begin(otter, robin, heron);

        atOtter.post(group + "/no");

        assertThat(atWren.read(group)).contains(listed(otter), listed(robin), listed(heron));
        assertThat(told(robin, "message-request", group)).as("not passed on").isZero();
        assertThat(atRobin.open(group).statusCode()).isEqualTo(404);
        assertThat(atRobin.read("/messages")).doesNotContain("You are asked to join");
        assertThat(atOtter.open(group).statusCode()).isEqualTo(404);
        assertThat(atWren.read(group)).doesNotContain("id=\"person-");

        run("UPDATE message_group_person SET asked_at = asked_at - INTERVAL 31 DAY");
        assertThat(atWren.read(group)).doesNotContain(listed(otter)).contains("id=\"person-");
        assertThat(new Caller(ward, heron).open(group).statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverBlocksSomebodyIsOutOfTheirGroupsAndTheOtherLearnsNothing() throws Exception {
        String group = open();
        block(otter, robin);

        assertThat(atRobin.read(group)).doesNotContain(otter.nickname()).contains("<textarea");
        assertThat(atOtter.read(group))
                .contains("You are not in this group just now.")
                .doesNotContain(robin.nickname(), "Join again");
        assertThat(atOtter.post(group, "text", "My words").body()).contains("My words");
        say(atRobin, group, "While you were away");
        assertThat(told(otter, "message", group)).isZero();

        run("DELETE FROM member_block");
        assertThat(atOtter.read(group)).contains("Join again");
        join(atOtter, group);
        assertThat(atOtter.read(group)).doesNotContain("While you were away").contains("<textarea");
    }

    @Test
    void whatIsWrittenAfterABlockReachesNobodyWhoHadToGo() throws Exception {
        String group = open();
        block(otter, robin);

        say(atWren, group, "Nobody has looked since the block");

        assertThat(told(otter, "message", group)).isZero();
        assertThat(atOtter.open(report(group, newestPost(group))).statusCode()).isEqualTo(404);
    }

    @Test
    void ofThoseWhoBlockedEachOtherOneIsNeverAskedAndNeverJoins() throws Exception {
        block(robin, otter);
        String group = begin(otter, robin);
        join(atOtter, group);
        assertThat(told(robin, "message-request", group)).isZero();
        assertThat(atRobin.post(group + "/join").statusCode()).isEqualTo(404);

        Visitor heron = ward.member("shed-key");
        acquaint(heron);
        atWren.post(group + "/ask", "person", talk(heron));
        block(otter, heron);

        assertThat(place(new Caller(ward, heron).post(group + "/join"))).isEqualTo(NOT_JOINED);
    }

    @Test
    void keysThatExcludeEachOtherAreNeverTogether() throws Exception {
        Visitor early = ward.member("shed-key", "early-key");
        Visitor late = ward.member("shed-key", "late-key");
        String group = begin(early, late);
        assertThat(told(early, "message-request", group)).isOne();
        assertThat(told(late, "message-request", group)).isZero();

        join(new Caller(ward, early), group);
        Visitor heron = ward.member("shed-key");
        acquaint(heron);
        atWren.post(group + "/ask", "person", talk(heron));
        join(new Caller(ward, heron), group);
        run(
                "INSERT INTO account_key (account, trust, service, key_id, granted_at) VALUES"
                        + " (%d, 1, 'garden', 'late-key', UTC_TIMESTAMP(3))"
                                .formatted(heron.account()));

        assertThat(atWren.read(group)).contains(early.nickname()).doesNotContain(heron.nickname());
        assertThat(new Caller(ward, heron).read(group)).contains("You are not in this group");
    }

    @Test
    void whoeverLeavesIsGoneWithoutAWordAndIsNotAskedAgain() throws Exception {
        String group = open();
        say(atOtter, group, "I am going to leave");

        assertThat(place(atOtter.post(group + "/leave", "stop", "yes"))).contains("done=left");

        assertThat(atOtter.open(group).statusCode()).isEqualTo(404);
        assertThat(atOtter.post(group, "text", "Hello?").statusCode()).isEqualTo(404);
        assertThat(atOtter.open(report(group, newestPost(group))).statusCode()).isEqualTo(404);
        assertThat(atOtter.read("/messages")).doesNotContain(group);
        assertThat(atRobin.read(group)).contains("I am going to leave").doesNotContain("has left");
        assertThat(atWren.read(group)).doesNotContain("person-" + talk(otter));
        run("UPDATE message_group_person SET changed_at = changed_at - INTERVAL 31 DAY");
        assertThat(atWren.read(group)).contains("person-" + talk(otter));
        run("DELETE FROM notice");
        atWren.post(group + "/ask", "person", talk(otter));
        assertThat(told(otter, "message-request", group)).isZero();
        assertThat(atWren.read(group)).contains(listed(otter));
        assertThat(atOtter.open(group).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyPeopleOneWritesToAreAskedAndSixAreTheMost() throws Exception {
        List<Visitor> people = new ArrayList<>();
        List<String> fields = new ArrayList<>(List.of("service", "garden"));
        for (int i = 0; i < 6; i++) {
            Visitor person = ward.member("shed-key");
            acquaint(person);
            people.add(person);
            fields.addAll(List.of("person", talk(person)));
        }
        HttpResponse<String> six =
                atWren.post("/messages/groups/new", fields.toArray(String[]::new));
        assertThat(six.statusCode()).isEqualTo(422);
        assertThat(six.body()).contains("Choose no more than 5", "checked");
        HttpResponse<String> none =
                atOtter.post("/messages/groups/new", "person", talk(people.get(0)));
        assertThat(none.statusCode()).as("somebody else's conversation").isEqualTo(422);
        assertThat(none.body()).contains("nobody you can ask yet");

        String key = UUID.randomUUID().toString();
        fields.subList(fields.size() - 2, fields.size()).clear();
        fields.addAll(List.of("key", key));
        String group = place(atWren.post("/messages/groups/new", fields.toArray(String[]::new)));
        assertThat(place(atWren.post("/messages/groups/new", fields.toArray(String[]::new))))
                .as("the same form twice")
                .isEqualTo(group);
        for (Visitor person : people.subList(0, 5)) {
            join(new Caller(ward, person), group);
        }
        assertThat(atWren.read(group)).contains("There is nobody else you can ask now");
        assertThat(atWren.post(group + "/ask", "person", talk(people.get(5))).statusCode())
                .isEqualTo(422);
        assertThat(new Caller(ward, people.get(0)).post(group + "/ask").statusCode())
                .as("only whoever began it asks")
                .isEqualTo(422);
    }

    @Test
    void aHeldMessageIsSeenByItsAuthorAloneAndNeverByThoseWhoJoinedAfterIt() throws Exception {
        String group = begin(otter, robin);
        join(atOtter, group);

        assertThat(atWren.post(group, "text", "Have some nettle").body())
                .contains("A person will read this first");
        assertThat(atWren.read(group)).contains("nettle", "Waiting to be read");
        assertThat(atOtter.read(group)).doesNotContain("nettle");
        join(atRobin, group);
        new Caller(ward, ward.clinician())
                .post("/staff/reviews/" + ward.newest("review") + "/approve");

        assertThat(atOtter.read(group)).contains("nettle");
        assertThat(atRobin.read(group)).doesNotContain("nettle");
        assertThat(atRobin.read("/messages")).doesNotContain(">New<");
        assertThat(told(otter, "message", group)).isOne();
        assertThat(told(robin, "message", group)).isZero();
    }

    @Test
    void aReportShowsStaffWhatTheReporterChoseAndEverybodySeesWhenTheyReadMore() throws Exception {
        String group = open();
        say(atWren, group, "Something about the weather");
        say(atOtter, group, "An unkind thing");
        String form = report(group, newestPost(group));
        assertThat(atRobin.read(form)).contains("Something about the weather");

        atRobin.post(form, "reason", "unkind");

        Caller staff = new Caller(ward, ward.clinician());
        String review = staff.read("/staff/reviews/" + ward.newest("review"));
        assertThat(review).contains("An unkind thing", "Members wrote to each other.");
        assertThat(review).doesNotContain("Something about the weather");
        String more = "/staff/messages/" + newestPost(group);
        staff.post(more, "text", "I need to know what came before it.");
        assertThat(staff.read(more)).contains("Something about the weather");
        for (Caller each : List.of(atWren, atOtter, atRobin)) {
            assertThat(each.read(group)).contains("read more of this conversation on");
        }
    }

    @Test
    void forEverybodyElseThereIsNoSuchGroup() throws Exception {
        String group = open();
        String nowhere = "/messages/groups/" + "0".repeat(24);
        String slug = "/rooms/among-" + word(group);
        for (Visitor stranger :
                List.of(
                        ward.member("shed-key"),
                        ward.peer("shed-key"),
                        ward.memberOfOtherTrust("shed-key"),
                        ward.clinician(),
                        ward.clinicianOfOtherTrust(),
                        ward.clinicianOfOtherService(),
                        ward.lead(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, stranger);
            assertThat(caller.read(group)).isEqualTo(caller.read(nowhere));
            for (String way : List.of("", "/join", "/no", "/leave", "/ask")) {
                assertThat(caller.post(group + way, "text", "Hello").statusCode()).isEqualTo(404);
            }
            assertThat(caller.open(slug).statusCode()).isEqualTo(404);
        }
        assertThat(new Caller(ward, ward.clinician()).open("/messages/groups/new").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverIsGoneIsAFormerMember() throws Exception {
        String group = open();
        run(
                "UPDATE account SET nickname = 'A former member', closed_at = UTC_TIMESTAMP(3)"
                        + " WHERE id = "
                        + otter.account());

        assertThat(atRobin.read(group)).contains("A former member").contains("<textarea");

        run(
                "UPDATE account SET nickname = '%s', closed_at = NULL WHERE id = %d"
                        .formatted(otter.nickname(), otter.account()));
        assertThat(atRobin.read(group)).doesNotContain(otter.nickname());
        assertThat(atOtter.read(group)).contains("Join again");
    }

    @Test
    void groupsAreKeptAndNotFoundWhileTheyAreOff() throws Exception {
        String group = open();
        say(atWren, group, "Still here afterwards");
        for (String feature : List.of("GROUPS", "MESSAGES")) {
            run(
                    "INSERT INTO feature_switch (trust, service, feature, is_on, changed_by, changed_at)"
                            + " VALUES (1, 'garden', '"
                            + feature
                            + "', FALSE, 1, UTC_TIMESTAMP(3))");
            try {
                waitUntil(() -> atOtter.open(group).statusCode() == 404);
                assertThat(atOtter.post(group, "text", "Hello?").statusCode()).isEqualTo(404);
                assertThat(atWren.open("/messages/groups/new").statusCode()).isEqualTo(404);
                if (feature.equals("GROUPS")) {
                    assertThat(atWren.read("/messages")).doesNotContain("small group");
                }
            } finally {
                run("DELETE FROM feature_switch");
            }
            waitUntil(() -> atOtter.open(group).statusCode() == 200);
        }
        assertThat(atOtter.read(group)).contains("Still here afterwards");
    }

    /** Wren begins a group, and wrote last with the first of them, who is asked first. */
    private String begin(Visitor... people) throws Exception {
        List<String> fields = new ArrayList<>(List.of("service", "garden"));
        for (int i = people.length - 1; i >= 0; i--) {
            acquaint(people[i]);
        }
        for (Visitor person : people) {
            fields.addAll(List.of("person", talk(person)));
        }
        return place(atWren.post("/messages/groups/new", fields.toArray(String[]::new)));
    }

    private String open() throws Exception {
        String group = begin(otter, robin);
        join(atOtter, group);
        join(atRobin, group);
        return group;
    }

    private void acquaint(Visitor person) throws Exception {
        Caller caller = new Caller(ward, person);
        caller.post("/messages/choice", "welcomes", "yes");
        long post = ward.says(person, "shed", "Something about the shed").post().id();
        String talk =
                place(atWren.post("/rooms/shed/posts/" + post + "/message", "text", "Hello there"));
        caller.post(talk + "/yes");
        run(
                "DELETE FROM notice WHERE account IN (%d, %d)"
                        .formatted(person.account(), wren.account()));
        caller.read(talk);
    }

    /** The word of the conversation that Wren has with somebody. */
    private String talk(Visitor person) {
        return ward.database()
                .read(
                        handle ->
                                handle.createQuery(
                                                "SELECT r.slug FROM message_side s JOIN room r ON r.id = s.room"
                                                        + " WHERE s.account = :wren AND s.other = :other")
                                        .bind("wren", wren.account())
                                        .bind("other", person.account())
                                        .mapTo(String.class)
                                        .one())
                .substring("between-".length());
    }

    private static void join(Caller caller, String group) throws Exception {
        assertThat(place(caller.post(group + "/join"))).isEqualTo(group);
    }

    private static void say(Caller caller, String group, String text) throws Exception {
        assertThat(caller.post(group, "text", text).statusCode()).isEqualTo(303);
    }

    private static void block(Visitor one, Visitor other) {
        run(
                "INSERT INTO member_block (account, blocked, created_at) VALUES (%d, %d, UTC_TIMESTAMP(3))"
                        .formatted(one.account(), other.account()));
    }

    private static String listed(Visitor person) {
        return "<li>" + person.nickname() + "</li>";
    }

    private static String word(String group) {
        return group.substring("/messages/groups/".length());
    }

    private static String report(String group, long post) {
        return "/rooms/among-" + word(group) + "/posts/" + post + "/report";
    }

    private static long newestPost(String group) {
        return ward.count(
                "SELECT MAX(p.id) FROM post p JOIN room r ON r.id = p.room WHERE r.slug = 'among-"
                        + word(group)
                        + "'");
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow().replaceFirst("#.*", "");
    }

    private static long told(Visitor visitor, String kind, String address) {
        return ward.count(
                "SELECT COUNT(*) FROM notice WHERE account = "
                        + visitor.account()
                        + " AND kind = '"
                        + kind
                        + "' AND address = '"
                        + address
                        + "'");
    }

    private static void run(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void waitUntil(Condition condition) throws Exception {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
