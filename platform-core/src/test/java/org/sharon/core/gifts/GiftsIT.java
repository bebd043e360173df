package org.sharon.core.gifts;

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

class GiftsIT {

    private static final Ward ward =
            Ward.bringing(Brought.with(List.of(), List.of()), NONE, new GiftsModule());

    private final Visitor otter = ward.member("shed-key");
    private final Caller giver = new Caller(ward, otter);
    private final Visitor wren = ward.member("shed-key");
    private final Caller receiver = new Caller(ward, wren);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void isSeenByWhoeverGotItAndByNobodyElse() throws Exception {
        HttpResponse<String> sent = give("kite", "For a windy day.");

        assertThat(sent.body()).contains("Your gift is with");
        assertThat(receiver.read("/gifts"))
                .contains("A kite", "For a windy day.", otter.nickname());
        assertThat(giver.read("/gifts")).doesNotContain("For a windy day.");
        assertThat(new Caller(ward, ward.member("shed-key")).read("/gifts"))
                .doesNotContain("For a windy day.");
    }

    @Test
    void fiveInOneDayAreEnough() throws Exception {
        for (String gift : List.of("tea", "socks", "star", "plant", "rainbow")) {
            assertThat(give(gift, "").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> sixth = give("boat", "One more.");

        assertThat(sixth.statusCode()).isEqualTo(422);
        assertThat(sixth.body())
                .contains("You have sent 5 gifts in one day.")
                .contains("One more.");
        run(
                "UPDATE gift SET given_at = given_at - INTERVAL 25 HOUR WHERE giver = "
                        + otter.account());
        assertThat(give("boat", "").statusCode()).isEqualTo(200);
    }

    @Test
    void theSameKeySentTwiceIsOneGift() throws Exception {
        String key = UUID.randomUUID().toString();
        String form = form();

        giver.post(form, "gift", "shell", "text", "", "key", key);
        giver.post(form, "gift", "shell", "text", "", "key", key);

        assertThat(ward.count("SELECT COUNT(*) FROM gift WHERE giver = " + otter.account()))
                .isEqualTo(1);
    }

    @Test
    void whyNobodyTakesAnyIsOneAnswer() throws Exception {
        String form = form();
        String refusal = "does not take gifts now.";

        receiver.post("/gifts/choice", "welcomes", "no");
        assertThat(giver.read(form)).contains(refusal);
        String wish = giver.read(form);
        receiver.post("/gifts/choice", "welcomes", "yes");
        assertThat(giver.read(form)).doesNotContain(refusal);

        run(
                "INSERT INTO member_block (account, blocked, created_at) VALUES ("
                        + wren.account()
                        + ", "
                        + otter.account()
                        + ", UTC_TIMESTAMP(3))");
        assertThat(withoutKeys(giver.read(form))).isEqualTo(withoutKeys(wish));
        run("DELETE FROM member_block WHERE account = " + wren.account());

        run("UPDATE account SET paused_at = UTC_TIMESTAMP(3) WHERE id = " + wren.account());
        assertThat(withoutKeys(giver.read(form))).isEqualTo(withoutKeys(wish));
        assertThat(give("tea", "Here you are.").statusCode()).isEqualTo(422);
        assertThat(ward.count("SELECT COUNT(*) FROM gift WHERE giver = " + otter.account()))
                .isZero();
    }

    @Test
    void keysThatGoWithoutAreOfferedNone() throws Exception {
        Visitor pond = ward.member("shed-key", "pond-key");
        Caller without = new Caller(ward, pond);
        long post = ward.says(wren, "shed", "Hello.").post().id();
        long own = ward.says(pond, "shed", "Hello.").post().id();

        assertThat(without.open("/rooms/shed/posts/" + post + "/gift").statusCode()).isEqualTo(404);
        assertThat(giver.read("/rooms/shed/posts/" + own + "/gift"))
                .contains("does not take gifts now.");
    }

    @Test
    void aNoteThatARuleHoldsKeepsTheGiftBackUntilSomebodyHasLooked() throws Exception {
        HttpResponse<String> sent = give("flowers", "Not one nettle among them.");

        assertThat(sent.body()).contains("A person will read your note first");
        assertThat(receiver.read("/gifts")).doesNotContain("nettle");
        Caller desk = new Caller(ward, ward.clinician());
        assertThat(desk.read("/staff/gifts")).contains("nettle");
        long gift = ward.newest("gift");
        for (Visitor other :
                List.of(ward.clinicianOfOtherTrust(), ward.clinicianOfOtherService())) {
            Caller elsewhere = new Caller(ward, other);
            assertThat(elsewhere.read("/staff/gifts")).doesNotContain("nettle");
            assertThat(elsewhere.post("/staff/gifts/" + gift, "decision", "accept").statusCode())
                    .isEqualTo(404);
        }

        desk.post("/staff/gifts/" + gift, "decision", "accept");

        assertThat(receiver.read("/gifts")).contains("Not one nettle among them.");
    }

    @Test
    void dangerIsAnAlertAndHelpIsShownAtOnce() throws Exception {
        long before = ward.newest("alert");

        HttpResponse<String> sent = give("star", "lightning");

        assertThat(sent.body()).contains("Are you safe right now?").contains("999");
        assertThat(ward.newest("alert")).isGreaterThan(before);
        assertThat(receiver.read("/gifts")).doesNotContain("lightning");
    }

    @Test
    void asksFirstWhereARuleWould() throws Exception {
        HttpResponse<String> asked = give("kite", "A pebble for your pocket.");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Send it like this")
                .contains("A pebble for your pocket.");
        assertThat(receiver.read("/gifts")).doesNotContain("pebble");
    }

    @Test
    void whatIsReportedIsLookedAtAndCanGo() throws Exception {
        give("boat", "Sail away from here.");
        long gift = ward.newest("gift");
        assertThat(giver.post("/gifts/" + gift + "/away").statusCode()).isEqualTo(404);

        assertThat(receiver.post("/gifts/" + gift + "/report").statusCode()).isEqualTo(303);

        Caller desk = new Caller(ward, ward.clinician());
        assertThat(desk.read("/staff/gifts")).contains("Sail away from here.");
        desk.post("/staff/gifts/" + gift, "decision", "refuse");
        assertThat(receiver.read("/gifts")).doesNotContain("Sail away from here.");
        assertThat(giver.read("/gifts/refused")).contains("A gift was not passed on");
    }

    @Test
    void putAwayIsGoneFromThePage() throws Exception {
        give("candle", "Light for the evening.");

        receiver.post("/gifts/" + ward.newest("gift") + "/away");

        assertThat(receiver.read("/gifts")).doesNotContain("Light for the evening.");
    }

    @Test
    void staffHaveNoGifts() throws Exception {
        Caller staff = new Caller(ward, ward.clinician());

        assertThat(staff.open("/gifts").statusCode()).isEqualTo(404);
        assertThat(staff.open(form()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> give(String gift, String note) throws Exception {
        String key = UUID.randomUUID().toString();
        return giver.post(form(), "gift", gift, "text", note, "key", key);
    }

    private String form() {
        long post = ward.says(wren, "shed", "Hello.").post().id();
        return "/rooms/shed/posts/" + post + "/gift";
    }

    private static String withoutKeys(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private static void run(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }
}
