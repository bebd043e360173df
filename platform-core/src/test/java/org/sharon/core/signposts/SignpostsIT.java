package org.sharon.core.signposts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.Signpost;
import org.sharon.core.help.HelpModule;
import org.sharon.core.home.HomeModule;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.web.Visitor;

class SignpostsIT {

    private static final String PAGE = "/signposts/garden";
    private static final String CRISIS = "/staff/signposts/garden/crisis-team";
    private static final LocalDate TODAY = LocalDate.now();

    private static final Signpost TEAM =
            Signpost.filledByTrust("crisis-team", "Your local crisis team", "They help at night.");
    private static final Signpost EVERYWHERE =
            Signpost.everywhere("talk", "Samaritans", "They listen.", "116 123", TODAY);

    private Ward ward;
    private Caller wren;
    private Caller lead;

    @BeforeEach
    void open() {
        ward =
                Ward.bringing(
                        Brings.signposts(TEAM, EVERYWHERE),
                        PluginResources.NONE,
                        new SignpostsModule(),
                        new HelpModule(),
                        new HomeModule());
        wren = new Caller(ward, ward.member("shed-key"));
        lead = new Caller(ward, ward.lead());
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @Test
    void oneThatIsTheSameEverywhereIsShownAtOnce() throws Exception {
        assertThat(wren.read(PAGE))
                .contains("Samaritans")
                .contains("href=\"tel:116123\"")
                .doesNotContain("Your local crisis team");
    }

    @Test
    void whatATrustFillsInIsShownOnThePageAtHomeAndUnderHelp() throws Exception {
        assertThat(save("0300 123 4567").headers().firstValue("Location"))
                .contains("/staff/signposts?done=saved");

        for (String page : List.of(PAGE, "/help")) {
            assertThat(wren.read(page))
                    .contains("Your local crisis team")
                    .contains("href=\"tel:03001234567\"")
                    .contains("Somebody tried this on");
        }
        String help = wren.read("/help");
        assertThat(help.indexOf("Call 111")).isLessThan(help.indexOf("Your local crisis team"));
        assertThat(wren.read("/")).contains("href=\"" + PAGE + "\"");
        assertThat(
                        ward.count(
                                "SELECT COUNT(*) FROM audit WHERE action = 'signpost.tried' AND"
                                        + " reason LIKE 'crisis-team: 0300 123 4567, until %'"))
                .isEqualTo(1);
    }

    @Test
    void anotherSiteIsOpenedWithoutTellingItWhereFrom() throws Exception {
        save("https://www.example.org/help");

        assertThat(wren.read(PAGE))
                .contains(
                        "<a href=\"https://www.example.org/help\" rel=\"noopener noreferrer\">Open"
                                + " www.example.org</a> This leaves our site.");
    }

    @Test
    void aFormThatCannotBeTakenKeepsWhatWasTyped() throws Exception {
        var wrong =
                lead.post(
                        CRISIS,
                        "contact",
                        "ask <Jo>",
                        "expires-day",
                        "31",
                        "expires-month",
                        "2",
                        "expires-year",
                        "2027");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Write a phone number such as 0300 123 4567")
                .contains("Try it first. Then tick this box.")
                .contains("Write a real date after today")
                .contains("value=\"ask &lt;Jo>\"");
        assertThat(ward.count("SELECT COUNT(*) FROM signpost_contact")).isZero();
    }

    @Test
    void itIsHiddenOnTheDayItExpiresAndTheLeadIsTold() throws Exception {
        save("0300 123 4567");
        assertThat(lead.read("/")).doesNotContain("checking").doesNotContain("no contact");

        expire(TODAY.plusDays(10));
        assertThat(lead.read("/")).contains("1 place that can help needs checking.");
        assertThat(lead.read("/staff")).contains("1 place that can help needs checking.");
        assertThat(wren.read(PAGE)).contains("Your local crisis team");

        expire(TODAY);
        String list = lead.read("/staff/signposts");
        assertThat(list).contains("Members do not see it. Try it again.").contains("Hidden since");
        assertThat(list.indexOf("Your local crisis team")).isLessThan(list.indexOf("Samaritans"));
        assertThat(wren.read(PAGE)).doesNotContain("Your local crisis team");
        assertThat(wren.read("/help")).doesNotContain("Your local crisis team");
    }

    @Test
    void oneThatHasExpiredEverywhereIsShownAgainWhenTheTrustHasTriedIt() throws Exception {
        Signpost old =
                Signpost.everywhere(
                        "talk", "Samaritans", "They listen.", "116 123", TODAY.minusYears(2));
        ward.replace("2.0.0", Brings.signposts(TEAM, old), PluginResources.NONE);
        assertThat(wren.read(PAGE)).contains("There is nothing on this list now.");
        assertThat(wren.read("/")).doesNotContain(PAGE);

        var saved = lead.post("/staff/signposts/garden/talk", dated("tried", "yes"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(wren.read(PAGE)).contains("tel:116123");
    }

    @Test
    void whatATrustHasFilledInOutlivesAnUpdate() throws Exception {
        save("0300 123 4567");
        ward.replace("2.0.0", Brings.signposts(EVERYWHERE), PluginResources.NONE);
        assertThat(wren.read(PAGE)).doesNotContain("crisis team");

        Signpost renamed =
                Signpost.filledByTrust("crisis-team", "The crisis team", "Day and night.");
        ward.replace("3.0.0", Brings.signposts(renamed), PluginResources.NONE);
        assertThat(wren.read(PAGE)).contains("The crisis team").contains("tel:03001234567");
    }

    @Test
    void whatIsTakenAwayIsAQuestionAgain() throws Exception {
        save("0300 123 4567");

        assertThat(lead.post(CRISIS + "/remove").statusCode()).isEqualTo(303);

        assertThat(wren.read(PAGE)).doesNotContain("crisis team");
        assertThat(lead.read("/staff/signposts")).contains("It has no contact yet.");
        assertThat(lead.post(CRISIS + "/remove").statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorLooksAfterThemToo() throws Exception {
        Caller administrator = new Caller(ward, ward.administrator());

        assertThat(administrator.read("/staff/signposts")).contains("Your local crisis team");
        assertThat(administrator.open(CRISIS).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverHasNoKeyFindsNothing() throws Exception {
        save("0300 123 4567");
        for (Visitor other : List.of(ward.member(), ward.clinicianOfOtherService())) {
            Caller caller = new Caller(ward, other);
            assertThat(caller.open(PAGE).statusCode()).isEqualTo(404);
            assertThat(caller.read(PAGE)).isEqualTo(caller.read("/signposts/nowhere"));
            assertThat(caller.read("/help")).doesNotContain("Other places");
        }
        Caller neighbour = new Caller(ward, ward.memberOfOtherTrust("shed-key"));
        assertThat(neighbour.read(PAGE)).contains("Samaritans").doesNotContain("crisis team");
        for (Visitor other :
                List.of(ward.member("shed-key"), ward.clinician(), ward.peer("shed-key"))) {
            Caller caller = new Caller(ward, other);
            assertThat(caller.open(CRISIS).statusCode()).isEqualTo(404);
            assertThat(caller.post(CRISIS + "/remove").statusCode()).isEqualTo(404);
        }
        assertThat(lead.open("/staff/signposts/kitchen/crisis-team").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> save(String contact) throws Exception {
        return lead.post(CRISIS, dated("contact", contact, "tried", "yes"));
    }

    private static String[] dated(String... fields) {
        LocalDate day = TODAY.plusYears(1);
        return Stream.concat(
                        List.of(fields).stream(),
                        List.of(
                                "expires-day",
                                "" + day.getDayOfMonth(),
                                "expires-month",
                                "" + day.getMonthValue(),
                                "expires-year",
                                "" + day.getYear())
                                .stream())
                .toArray(String[]::new);
    }

    /** As if the trust had tried it long ago. */
    private void expire(LocalDate day) {
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE signpost_contact SET tried_on = ?, expires_on = ?",
                                        TODAY.minusYears(1),
                                        day));
        ward.get(Signposts.class).forget();
    }
}
