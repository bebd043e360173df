package org.sharon.core.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.Visitor;

class ProfilesIT {

    private static final String PAGE = "/me/profile";

    private static final Ward ward =
            Ward.bringing(Brought.with(List.of(), List.of()), NONE, new ProfilesModule());

    private final Visitor wren = ward.member("shed-key");
    private final Caller phone = new Caller(ward, wren);
    private final Visitor otter = ward.member("shed-key");
    private final Caller reader = new Caller(ward, otter);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void whoeverSharesARoomFindsThePageFromWhatWasWritten() throws Exception {
        save("I like early mornings.");

        String page = pageOf(wren);

        assertThat(reader.open(page).statusCode()).isEqualTo(200);
        assertThat(reader.read(page))
                .contains("I like early mornings.")
                .contains("Came this year")
                .contains("/report\"");
    }

    @Test
    void forEverybodyElseThereIsNoSuchPage() throws Exception {
        String page = pageOf(wren);
        String pond = page.replace("/rooms/shed/", "/rooms/pond/");

        Caller fromPond = new Caller(ward, ward.member("pond-key"));
        assertThat(fromPond.open(page).statusCode()).isEqualTo(404);
        assertThat(fromPond.open(pond).statusCode())
                .as("by a room that only the reader enters")
                .isEqualTo(404);
        assertThat(fromPond.read(pond)).isEqualTo(fromPond.read("/rooms/pond/people/none"));
        Caller elsewhere = new Caller(ward, ward.memberOfOtherTrust("shed-key"));
        assertThat(elsewhere.open(page).statusCode()).isEqualTo(404);
        assertThat(new Caller(ward, ward.administrator()).open(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whoOnlyReadsInARoomIsNotFoundInIt() throws Exception {
        String page = pageOf(wren);
        String elsewhere = page.replace("/rooms/shed/", "/rooms/beds/");

        assertThat(reader.open(elsewhere).statusCode()).isEqualTo(404);
        assertThat(phone.open(elsewhere).statusCode()).as("one's own").isEqualTo(200);
    }

    @Test
    void thePageGoesWithTheKeyAndTheAccount() throws Exception {
        long post = ward.says(wren, "shed", "Hello.").post().id();
        String page = location(reader.open("/rooms/shed/posts/" + post + "/author"));

        run("DELETE FROM account_key WHERE account = " + wren.account());
        assertThat(reader.open(page).statusCode()).isEqualTo(404);

        run("UPDATE account SET closed_at = UTC_TIMESTAMP(3) WHERE id = " + wren.account());
        assertThat(reader.read("/rooms/shed/posts/" + post + "/author"))
                .contains("A former member")
                .contains("This person has left.");
    }

    @Test
    void wordsThatARuleHoldsWaitAndTheOldOnesStay() throws Exception {
        save("I like early mornings.");

        save("I like nettle tea.");

        assertThat(phone.read(PAGE)).contains("A person will read your new words first.");
        assertThat(reader.read(pageOf(wren)))
                .contains("I like early mornings.")
                .doesNotContain("nettle");
        Visitor staff = ward.clinician();
        Caller desk = new Caller(ward, staff);
        assertThat(desk.read("/staff/profiles")).contains("I like nettle tea.");
        assertThat(new Caller(ward, ward.clinicianOfOtherTrust()).read("/staff/profiles"))
                .doesNotContain("nettle");

        desk.post("/staff/profiles/" + wren.account(), "decision", "accept");

        assertThat(reader.read(pageOf(wren))).contains("I like nettle tea.");
    }

    @Test
    void whatIsRefusedIsToldAndOnlyToItsAuthor() throws Exception {
        save("I like nettle tea.");

        new Caller(ward, ward.clinician())
                .post("/staff/profiles/" + wren.account(), "decision", "refuse");

        assertThat(phone.read(PAGE)).contains("We could not show some of your words.");
        assertThat(reader.read(pageOf(wren))).doesNotContain("nettle");
    }

    @Test
    void staffOfOthersDecideNothing() throws Exception {
        save("I like nettle tea.");

        for (Visitor other :
                List.of(ward.clinicianOfOtherTrust(), ward.clinicianOfOtherService(), otter)) {
            HttpResponse<String> answer =
                    new Caller(ward, other)
                            .post("/staff/profiles/" + wren.account(), "decision", "accept");
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(reader.read(pageOf(wren))).doesNotContain("nettle");
    }

    @Test
    void dangerIsAnAlertAndHelpIsShownAtOnce() throws Exception {
        long before = ward.newest("alert");

        HttpResponse<String> answer = save("lightning");

        assertThat(answer.body()).contains("Are you safe right now?").contains("999");
        assertThat(ward.newest("alert")).isGreaterThan(before);
        assertThat(reader.read(pageOf(wren))).doesNotContain("lightning");
    }

    @Test
    void asksFirstWhereARuleWouldAndKeepsWhatIsTooLong() throws Exception {
        assertThat(save("pebble").body()).contains("Before you send this");
        assertThat(phone.read(PAGE)).doesNotContain("pebble");

        HttpResponse<String> answer = save("a".repeat(301));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("It has 301 characters and the most is 300.")
                .contains("a".repeat(301));
    }

    @Test
    void nothingIsSaidAnyMoreOnceTheBoxIsEmpty() throws Exception {
        save("I like early mornings.");

        save("");

        assertThat(reader.read(pageOf(wren))).contains("has not written anything about themselves");
    }

    private HttpResponse<String> save(String text) throws Exception {
        return phone.post(PAGE, "key", UUID.randomUUID().toString(), "text", text);
    }

    private String pageOf(Visitor author) throws Exception {
        long post = ward.says(author, "shed", "Hello.").post().id();
        return location(reader.open("/rooms/shed/posts/" + post + "/author"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }

    private static void run(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }
}
