package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.audit.AuditEntry;
import org.sharon.core.people.Browser.Shown;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.Role;

/** The pages as people use them: typed into, sent, and read. */
class PeoplePagesIT {

    private static final TestDatabase database = TestDatabase.create();

    @TempDir static Path keys;

    private static PeopleFixture people;
    private static Door door;
    private static int harbour;
    private static int meadow;
    private static Account marsh;

    @BeforeAll
    static void open() throws Exception {
        people = new PeopleFixture(database, keys);
        harbour = people.trust("harbour");
        meadow = people.trust("meadow");
        marsh = people.staff(harbour, Role.CLINICIAN, "Marsh", PeopleFixture.SERVICE);
        people.staff(harbour, Role.SERVICE_LEAD, "Lead", PeopleFixture.SERVICE);
        people.staff(harbour, Role.TRUST_ADMINISTRATOR, "Admin Office");
        people.staff(harbour, Role.CLINICIAN, "Kitchen Clinician", "kitchen");
        people.staff(meadow, Role.CLINICIAN, "Dale", PeopleFixture.SERVICE);
        door = new Door(people);
    }

    @AfterAll
    static void close() {
        door.close();
        database.close();
    }

    @Test
    void invitesAPersonWhoThenComesInAndIsKnownToTheVaultOnly() {
        String code = invite("999 000 0018", "eating-disorders/anorexia");
        Browser phone = door.browser();

        Shown you = phone.fill("/register", "/register", "code", code.toLowerCase());
        assertThat(you.says("Who will you be here?")).isTrue();
        assertThat(you.says("This is not a crisis service")).isTrue();
        phone.post(
                "/register/you",
                "nickname",
                "Steady Otter",
                "avatar",
                "otter",
                "password",
                "three quiet words",
                "understood",
                "yes");

        Shown me = phone.get("/me");
        assertThat(me.says("Steady Otter")).isTrue();
        assertThat(me.says("Nobody has opened your real name.")).isTrue();
        assertThat(phone.cookies()).doesNotContainKey("sharon-code");

        long account = accountCalled("Steady Otter");
        Shown identity =
                clinician()
                        .fill(
                                "/staff/people/" + account + "/identity",
                                "/staff/people/" + account + "/identity",
                                "reason",
                                "at risk tonight, need to call",
                                "password",
                                PeopleFixture.PASSWORD);
        assertThat(identity.says("Alex Example")).isTrue();
        assertThat(identity.says("15 March 1994")).isTrue();
        assertThat(identity.says("999 000 0018")).isTrue();
        assertThat(identity.headers())
                .anyMatch(each -> each.equalsIgnoreCase("cache-control: no-store"));

        Shown later = phone.get("/me");
        assertThat(later.says("By a clinician of your care team.")).isTrue();
        assertThat(later.says("at risk tonight")).isFalse();
    }

    @Test
    void keepsEverythingThatWasTypedIntoAnInvitation() {
        Browser browser = clinician();

        Shown shown =
                browser.fill(
                        "/staff/invitations/new",
                        "/staff/invitations/new",
                        "name",
                        "Sam & Robin <Example>",
                        "born-day",
                        "31",
                        "born-month",
                        "2",
                        "born-year",
                        "1994",
                        "nhs-number",
                        "999 000 0019",
                        "keys",
                        "eating-disorders/anorexia",
                        "keys",
                        "eating-disorders/bulimia");

        assertThat(shown.status()).isEqualTo(422);
        assertThat(shown.says("value=\"Sam &amp; Robin &lt;Example>\"")).isTrue();
        assertThat(shown.says("value=\"31\"")).isTrue();
        assertThat(shown.says("value=\"999 000 0019\"")).isTrue();
        assertThat(shown.says("The date of birth must be a real date in the past.")).isTrue();
        assertThat(shown.says("Check the NHS number. One of the digits is wrong.")).isTrue();
        assertThat(shown.says("Choose one of them.")).isTrue();
        assertThat(shown.html().split(" checked")).hasSize(3);
    }

    @Test
    void refusesToInviteSomebodyWhoIsTooYoung() {
        Shown shown =
                clinician()
                        .fill(
                                "/staff/invitations/new",
                                "/staff/invitations/new",
                                "name",
                                "Alex Example",
                                "born-day",
                                "1",
                                "born-month",
                                "1",
                                "born-year",
                                "2012",
                                "nhs-number",
                                "9990000018",
                                "keys",
                                "eating-disorders/anorexia");

        assertThat(shown.says("This person is 14. This service is for people aged 18 or over."))
                .isTrue();
    }

    @Test
    void saysKindlyWhatIsWrongWithACode() {
        String code = invite("9990000018", "eating-disorders/bulimia");
        Browser phone = door.browser();
        Shown wrong = phone.fill("/register", "/register", "code", "K7QM-2WXD-9RTP");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.says("This code does not work.")).isTrue();
        assertThat(wrong.says("value=\"K7QM-2WXD-9RTP\"")).isTrue();

        Shown elsewhere =
                door.browserAt("meadow.localhost").fill("/register", "/register", "code", code);
        assertThat(elsewhere.says("This code does not work.")).isTrue();

        register(code, "Used It Once");
        Shown used = door.browser().fill("/register", "/register", "code", code);
        assertThat(used.says("This code has been used already.")).isTrue();
    }

    @Test
    void asksForTheCodeFirst() {
        assertThat(door.browser().get("/register/you").says("Your invitation code")).isTrue();
    }

    @Test
    void tellsSomebodyWhoseNicknameWaitsWhatTheyAreCalledMeanwhile() {
        String code = invite("9990000018", "eating-disorders/recovered");

        Browser phone = door.browser();
        Shown rules = register(phone, code, "Sarah Louise");
        assertThat(rules.address()).isEqualTo("/house-rules/1?to=%2Fregister%2Fwaiting");
        Shown shown = phone.get("/register/waiting");

        assertThat(shown.says("A person will look at your nickname")).isTrue();
        assertThat(shown.says("For now your nickname is")).isTrue();
        assertThat(clinician().get("/staff/nicknames").says("Sarah Louise")).isTrue();
        Browser elsewhere = door.browser();
        elsewhere.signIn("Dale");
        assertThat(elsewhere.get("/staff/nicknames").says("Sarah Louise")).isFalse();
    }

    @Test
    void showsNobodyElseAnIdentityOrThatThereIsOne() {
        Account peer = people.member(harbour, "Peer Pebble");
        people.accounts.setRole(peer.id(), Role.PEER_MODERATOR);
        String code = invite("9990000018", "eating-disorders/anorexia");
        register(code, "Calm Comet");
        String address = "/staff/people/" + accountCalled("Calm Comet") + "/identity";
        String nothing = "/staff/people/999999/identity";

        for (String nickname :
                List.of("Peer Pebble", "Lead", "Admin Office", "Kitchen Clinician", "Dale")) {
            Browser browser = door.browser();
            browser.signIn(nickname);
            Shown real = browser.get(address);
            assertThat(real.status()).as(nickname).isEqualTo(404);
            assertThat(real.html().replace(address, nothing))
                    .as(nickname)
                    .isEqualTo(browser.get(nothing).html());
            Shown opened =
                    browser.post(
                            address,
                            "reason",
                            "I am only curious",
                            "password",
                            PeopleFixture.PASSWORD);
            assertThat(opened.status()).as(nickname).isEqualTo(404);
        }
    }

    @Test
    void opensNothingWithoutAReasonOrThePasswordAndKeepsTheReason() {
        String code = invite("9990000018", "eating-disorders/anorexia");
        register(code, "Warm Lantern");
        long account = accountCalled("Warm Lantern");
        String address = "/staff/people/" + account + "/identity";
        Browser browser = clinician();

        Shown hasty =
                browser.fill(address, address, "reason", "why", "password", PeopleFixture.PASSWORD);
        Shown stranger =
                browser.post(
                        address, "reason", "worried about tonight", "password", "not the password");

        assertThat(hasty.says("Write why you need to know")).isTrue();
        assertThat(stranger.says("This is not your password.")).isTrue();
        assertThat(stranger.says("worried about tonight")).isTrue();
        assertThat(stranger.says("Alex Example")).isFalse();
        assertThat(people.vault.listOpenings(harbour, account)).isEmpty();
    }

    @Test
    void givesARecoveredMemberAKeyMoreAndTheMark() {
        register(invite("9990000018", "eating-disorders/anorexia"), "Bright Bramble");
        long account = accountCalled("Bright Bramble");
        Browser browser = clinician();
        Browser member = door.browser();
        member.fill(
                "/sign-in",
                "/sign-in",
                "nickname",
                "Bright Bramble",
                "password",
                "three quiet words");
        assertThat(member.get("/me").says("Show others that I have recovered")).isFalse();

        Shown refused =
                browser.fill(
                        "/staff/people/" + account,
                        "/staff/people/" + account + "/keys",
                        "keys",
                        "eating-disorders/anorexia",
                        "keys",
                        "eating-disorders/bulimia");
        browser.post(
                "/staff/people/" + account + "/keys",
                "keys",
                "eating-disorders/anorexia",
                "keys",
                "eating-disorders/recovered");

        assertThat(refused.says("Choose one of them.")).isTrue();
        member.fill("/me", "/me/recovered", "recovered", "yes");
        Shown me = member.get("/me");
        assertThat(me.says("chip--good")).isTrue();
        assertThat(people.accounts.find(account).orElseThrow().recovered()).isTrue();
    }

    @Test
    void makesAMemberAPeerModeratorAndBack() {
        register(invite("9990000018", "eating-disorders/bulimia"), "Mellow Moth");
        long account = accountCalled("Mellow Moth");
        Browser browser = clinician();

        browser.fill(
                "/staff/people/" + account,
                "/staff/people/" + account + "/role",
                "role",
                "peer-moderator");
        assertThat(role(account)).isEqualTo(Role.PEER_MODERATOR);
        Shown impossible =
                browser.post("/staff/people/" + account + "/role", "role", "trust-administrator");
        browser.post("/staff/people/" + account + "/role", "role", "member");

        assertThat(impossible.status()).isEqualTo(404);
        assertThat(role(account)).isEqualTo(Role.MEMBER);
    }

    @Test
    void givesAnotherNicknameInPlaceOfOneThatCannotStay() {
        register(invite("9990000018", "eating-disorders/bulimia"), "Loud Drum");
        long account = accountCalled("Loud Drum");

        clinician().fill("/staff/people/" + account, "/staff/people/" + account + "/nickname");

        assertThat(people.accounts.find(account).orElseThrow().nickname())
                .isNotEqualTo("Loud Drum")
                .matches("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+ \\d\\d");
        assertThat(accountCalled("Loud Drum")).as("signs in with the old one").isEqualTo(account);
    }

    @Test
    void handsOverACodeForAForgottenPassword() {
        register(invite("9990000018", "eating-disorders/bulimia"), "Lost Key Ring");
        long account = accountCalled("Lost Key Ring");
        Shown made =
                clinician()
                        .fill(
                                "/staff/people/" + account,
                                "/staff/people/" + account + "/password-code");
        String code = made.textOf("data-code");
        Browser phone = door.browser();

        phone.fill(
                "/new-password", "/new-password", "code", code, "password", "another three words");

        assertThat(phone.get("/me").says("Lost Key Ring")).isTrue();
        Shown again =
                door.browser()
                        .fill(
                                "/new-password",
                                "/new-password",
                                "code",
                                code,
                                "password",
                                "yet another three");
        assertThat(again.says("This code does not work")).isTrue();
    }

    @Test
    void addsStaffWhoSetTheirOwnPasswordAndClosesTheirAccount() {
        Browser admin = door.browser();
        admin.signIn("Admin Office");
        Shown made =
                admin.fill(
                        "/admin/staff",
                        "/admin/staff",
                        "name",
                        "Dr Brook",
                        "role",
                        "clinician",
                        "services",
                        PeopleFixture.SERVICE);
        Browser brook = door.browser();
        brook.fill(
                "/new-password",
                "/new-password",
                "code",
                made.textOf("data-code"),
                "password",
                "three brook words");
        assertThat(brook.get("/staff/people").says("Members of your service")).isTrue();
        long account = accountCalled("Dr Brook");

        assertThat(admin.get("/admin/staff/" + account).says("Dr Brook")).isTrue();
        admin.post("/admin/staff/" + account + "/close");

        assertThat(brook.get("/staff/people").says("Sign in")).isTrue();
        assertThat(admin.get("/staff/people").status()).isEqualTo(404);
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessions() {
        people.member(harbour, "Two Phones");
        Browser one = door.browser();
        Browser other = door.browser();
        one.signIn("Two Phones");
        other.signIn("Two Phones");

        Shown done =
                one.fill(
                        "/me/password",
                        "/me/password",
                        "current",
                        PeopleFixture.PASSWORD,
                        "password",
                        "seven new words");

        assertThat(done.says("Your password is changed.")).isTrue();
        assertThat(other.get("/me").says("You were signed out")).isTrue();
    }

    @Test
    void changesANicknameAPictureAndSignsOut() {
        people.member(harbour, "Old Kettle");
        Browser browser = door.browser();
        browser.signIn("Old Kettle");

        Shown renamed = browser.fill("/me", "/me/nickname", "nickname", "New Kettle");
        Shown drawn = browser.post("/me/avatar", "avatar", "moon");
        Shown none = browser.post("/me/avatar", "avatar", "../../secret");
        Shown out = browser.post("/sign-out");

        assertThat(renamed.says("This is your nickname now.")).isTrue();
        assertThat(drawn.says("This is your picture now.")).isTrue();
        assertThat(none.status()).isEqualTo(422);
        assertThat(out.says("You are signed out")).isTrue();
        assertThat(browser.get("/me").says("Sign in")).isTrue();
    }

    @Test
    void refusesAFormThatIsNotOurs() {
        Browser browser = door.browser();
        browser.signIn("Marsh");
        Shown shown = door.browser().post("/sign-in", "nickname", "Marsh", "password", "x");

        assertThat(shown.status()).isEqualTo(403);
    }

    @Test
    void leavesKeysToCliniciansSoThatALeadNeitherInvitesNorSeesWhoHoldsThem() {
        Browser lead = door.browser();
        lead.signIn("Lead");

        assertThat(lead.get("/staff/people").status()).isEqualTo(404);
        assertThat(lead.get("/staff/invitations/new").status()).isEqualTo(404);
        assertThat(lead.post("/staff/invitations/new", "name", "Anybody").status()).isEqualTo(404);
    }

    @Test
    void changesHoursNameAndColour() {
        Browser lead = door.browser();
        lead.signIn("Lead");
        Shown bad =
                lead.fill("/staff/hours", "/staff/hours", "from-1", "17:00", "until-1", "09:00");
        Shown good = lead.post("/staff/hours", "from-1", "08:00", "until-1", "20:00");
        Browser admin = door.browser();
        admin.signIn("Admin Office");
        Shown named =
                admin.fill("/admin/trust", "/admin/trust", "name", "Elderbrook", "theme", "copper");

        assertThat(bad.says("Monday must end after it begins.")).isTrue();
        assertThat(good.says("Saved.")).isTrue();
        assertThat(good.says("value=\"20:00\"")).isTrue();
        assertThat(named.says("theme-copper")).isTrue();
        assertThat(admin.get("/staff/hours").status()).isEqualTo(404);
    }

    @Test
    void writesDownWhatStaffDid() {
        register(invite("9990000018", "eating-disorders/bulimia"), "Early Beetle");
        long account = accountCalled("Early Beetle");
        clinician()
                .fill(
                        "/staff/people/" + account,
                        "/staff/people/" + account + "/keys",
                        "keys",
                        "eating-disorders/recovered");

        List<AuditEntry> entries =
                people.audit.listAbout(harbour, "account:" + account, "keys.changed");

        assertThat(entries).extracting(AuditEntry::actor).containsExactly(marsh.id());
        assertThat(entries.get(0).reason())
                .isEqualTo("eating-disorders: given [recovered], taken back [bulimia]");
        assertThat(people.audit.verify(harbour)).isEmpty();
    }

    private static Browser clinician() {
        Browser browser = door.browser();
        browser.signIn("Marsh");
        return browser;
    }

    private static String invite(String nhsNumber, String key) {
        Shown shown =
                clinician()
                        .fill(
                                "/staff/invitations/new",
                                "/staff/invitations/new",
                                "name",
                                "Alex Example",
                                "born-day",
                                "15",
                                "born-month",
                                "3",
                                "born-year",
                                "1994",
                                "nhs-number",
                                nhsNumber,
                                "keys",
                                key);
        return shown.textOf("data-code");
    }

    private static Shown register(String code, String nickname) {
        return register(door.browser(), code, nickname);
    }

    private static Shown register(Browser phone, String code, String nickname) {
        phone.fill("/register", "/register", "code", code);
        return phone.post(
                "/register/you",
                "nickname",
                nickname,
                "avatar",
                "fern",
                "password",
                "three quiet words",
                "understood",
                "yes");
    }

    private static long accountCalled(String nickname) {
        return people.store
                .findByNickname(harbour, NicknameKey.of(nickname))
                .orElseThrow()
                .account()
                .id();
    }

    private static Role role(long account) {
        return people.accounts.find(account).orElseThrow().role();
    }
}
