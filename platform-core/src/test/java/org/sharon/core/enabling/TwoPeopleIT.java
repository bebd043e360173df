package org.sharon.core.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.installations.Signer;
import org.sharon.core.people.Browser;
import org.sharon.core.people.Browser.Shown;
import org.sharon.core.people.Door;
import org.sharon.core.people.PeopleFixture;
import org.sharon.core.trusts.Opening;
import org.sharon.core.web.HomePart.Note;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** The pages of the two people, in a building in production. */
class TwoPeopleIT {

    private static final String SERVICE = "/admin/plugins/" + Office.SERVICE;
    private static final String ENABLE = SERVICE + "/enable";

    @TempDir private static Path keys;
    private static Office office;
    private static Door door;

    @BeforeAll
    static void open() throws Exception {
        office = Office.inProduction(keys);
        door = new Door(office.people(), office.pages());
    }

    @AfterAll
    static void close() {
        door.close();
        office.close();
    }

    @Test
    void agreeAndTheRoomsOpen() {
        int trust = office.trust();
        Browser administrator = signedIn(trust, Role.TRUST_ADMINISTRATOR, "cedar one");
        assertThat(administrator.get(SERVICE).says("Off here")).isTrue();
        assertThat(administrator.get(SERVICE).says("On 1 of 2 nodes; the others are catching up"))
                .isTrue();

        Shown wrong = administrator.fill(ENABLE, ENABLE, form("not the password"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.says("This is not your password")).isTrue();
        assertThat(wrong.says("Linden")).isTrue();

        Shown asked = administrator.fill(ENABLE, ENABLE, form(PeopleFixture.PASSWORD));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.says("A clinical safety officer must sign this before")).isTrue();
        assertThat(asked.says("Take it back")).isTrue();
        assertThat(asked.says("Your registration number")).isFalse();

        Browser officer = door.browser();
        office.people().staff(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper one");
        Shown desk = officer.signIn("juniper one");
        assertThat(desk.address()).isEqualTo("/admin/plugins");
        assertThat(desk.says(asked.address())).isTrue();

        assertThat(notes(trust))
                .singleElement()
                .satisfies(note -> assertThat(note.address()).isEqualTo(asked.address()));
        Shown hazards = officer.get(asked.address());
        assertThat(hazards.says("Numbers are compared")).isTrue();
        assertThat(hazards.says("16 (severity 4, likelihood 4)")).isTrue();

        Shown empty = officer.post(asked.address() + "/sign", "password", PeopleFixture.PASSWORD);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.says("Write your full name")).isTrue();
        assertThat(empty.says("Tick the box")).isTrue();

        Shown guessed = officer.post(asked.address() + "/sign", signature("a guess"));
        assertThat(guessed.says("This is not your password")).isTrue();
        assertThat(guessed.says("value=\"Dr Alder Quill\"")).isTrue();

        Shown done = officer.post(asked.address() + "/sign", signature(PeopleFixture.PASSWORD));
        assertThat(done.says("Done.")).isTrue();
        assertThat(done.says("Dr Alder Quill, registration 12A3456E")).isTrue();
        assertThat(notes(trust)).isEmpty();
        assertThat(administrator.get(SERVICE).says("On here")).isTrue();
        assertThat(office.roomsOf(office.member(trust))).isNotEmpty();
    }

    @Test
    void areToldWhenTheTenMinutesAreOverAndKeepWhatTheyTyped() {
        int trust = office.trust();
        Browser administrator = signedIn(trust, Role.TRUST_ADMINISTRATOR, "cedar two");
        Browser officer = signedIn(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper two");
        String asked = administrator.fill(ENABLE, ENABLE, form(PeopleFixture.PASSWORD)).address();
        officer.get(asked);
        office.clock().pass(Duration.ofMinutes(11));

        Shown late = officer.post(asked + "/sign", signature(PeopleFixture.PASSWORD));

        assertThat(late.status()).isEqualTo(422);
        assertThat(notes(trust)).isEmpty();
        assertThat(late.says("The ten minutes are over, so nothing was changed")).isTrue();
        assertThat(late.says("value=\"Dr Alder Quill\"")).isTrue();
        assertThat(administrator.get(SERVICE).says("Off here")).isTrue();
    }

    @Test
    void mustWaitAfterManyWrongPasswords() {
        int trust = office.trust();
        Browser administrator = signedIn(trust, Role.TRUST_ADMINISTRATOR, "cedar three");
        administrator.get(ENABLE);
        Shown last = administrator.post(ENABLE, form("wrong"));
        for (int tries = 0; tries < 9; tries++) {
            last = administrator.post(ENABLE, form("wrong"));
        }

        assertThat(last.says("There were too many tries")).isTrue();
        assertThat(administrator.post(ENABLE, form(PeopleFixture.PASSWORD)).status())
                .isEqualTo(422);
    }

    @Test
    void seeNothingElseAndNobodyElseSeesThem() {
        int trust = office.trust();
        Browser administrator = signedIn(trust, Role.TRUST_ADMINISTRATOR, "cedar four");
        String asked = administrator.fill(ENABLE, ENABLE, form(PeopleFixture.PASSWORD)).address();
        Browser officer = signedIn(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper four");
        for (String page : new String[] {ENABLE, "/admin/staff", "/admin/trust", "/staff/people"}) {
            assertThat(officer.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(officer.post(asked + "/withdraw").status()).isEqualTo(404);
        assertThat(administrator.post(asked + "/sign", signature("any")).status()).isEqualTo(404);
        Browser clinician = signedIn(trust, Role.CLINICIAN, "sorrel four");
        for (String page : new String[] {"/admin/plugins", SERVICE, asked}) {
            assertThat(clinician.get(page).status()).as(page).isEqualTo(404);
        }
        Browser elsewhere = signedIn(office.trust(), Role.TRUST_ADMINISTRATOR, "cedar five");
        assertThat(elsewhere.get(asked).status()).isEqualTo(404);
        assertThat(elsewhere.get(SERVICE).says("cedar four")).isFalse();
    }

    @Test
    void switchOffAloneAndChangeWhatMembersArePromised() {
        int trust = office.trustWithService();
        Browser administrator = signedIn(trust, Role.TRUST_ADMINISTRATOR, "cedar six");
        String opening = SERVICE + "/opening";
        assertThat(administrator.get(opening).says("Linden")).isTrue();
        assertThat(
                        administrator
                                .post(opening, "lead-name", "Fern Hollow", "outside", "Later.")
                                .says("Write the job title"))
                .isTrue();
        assertThat(
                        administrator
                                .post(
                                        opening,
                                        "lead-name",
                                        "Fern Hollow",
                                        "lead-title",
                                        "Consultant",
                                        "whose-hours",
                                        "own",
                                        "from-1",
                                        "18:00",
                                        "until-1",
                                        "20:00",
                                        "outside",
                                        "")
                                .says("Not open yet for members, because nobody has said"))
                .isTrue();
        assertThat(administrator.get(SERVICE).says("Monday: 6pm to 8pm")).isTrue();

        Shown off =
                administrator.fill(
                        SERVICE + "/disable",
                        SERVICE + "/disable",
                        "password",
                        PeopleFixture.PASSWORD);
        assertThat(off.says("Done.")).isTrue();
        assertThat(administrator.get(SERVICE).says("Off here")).isTrue();
    }

    @Test
    void writeDownWhatAServiceIsAndOnlyAnAdministratorFetchesIt() {
        int trust = office.trustWithService();
        Browser administrator = signedIn(trust, Role.TRUST_ADMINISTRATOR, "cedar nine");
        Browser officer = signedIn(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper nine");
        String export = SERVICE + "/export";
        Shown asked = administrator.fill(export, export, "password", PeopleFixture.PASSWORD);
        assertThat(asked.says("People are numbers")).isTrue();
        assertThat(asked.says("Download it")).isFalse();
        officer.get(asked.address());
        String[] signature = signature(PeopleFixture.PASSWORD);
        signature[7] = "";
        assertThat(officer.post(asked.address() + "/sign", signature).says("Done.")).isTrue();
        assertThat(officer.get(asked.address()).says("Download it")).isFalse();
        assertThat(officer.post(asked.address() + "/download").status()).isEqualTo(404);

        assertThat(administrator.get(asked.address()).says("Download it")).isTrue();
        Shown zip = administrator.post(asked.address() + "/download");
        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.html()).isEqualTo("all of " + Office.SERVICE);
    }

    @Test
    void findWhatAnOperatorWouldLikeAndDecideThemselves() {
        int trust = office.trust();
        Browser administrator = signedIn(trust, Role.TRUST_ADMINISTRATOR, "cedar ten");
        office.get(WishStore.class)
                .put(
                        new Wish(
                                trust,
                                Kind.ENABLE,
                                Office.SERVICE,
                                "Eating disorders",
                                "1.0.0",
                                office.first.digest(),
                                new Opening("Fern Hollow", "Consultant", null, "Tomorrow."),
                                "Many of you have asked for it."));

        Shown list = administrator.get("/admin/plugins");
        assertThat(list.says("Whoever runs this platform asks for this, with version 1.0.0"))
                .isTrue();
        assertThat(administrator.get(SERVICE).says("Off here")).isTrue();
        Shown form = administrator.get(ENABLE);
        assertThat(form.says("value=\"Fern Hollow\"")).isTrue();
        assertThat(form.says("Tomorrow.")).isTrue();
        assertThat(form.says("Many of you have asked for it.")).isTrue();
        Browser elsewhere = signedIn(office.trust(), Role.TRUST_ADMINISTRATOR, "cedar eleven");
        assertThat(elsewhere.get("/admin/plugins").says("Whoever runs this")).isFalse();

        administrator.fill(ENABLE, ENABLE, form(PeopleFixture.PASSWORD));
        assertThat(administrator.get("/admin/plugins").says("Whoever runs this")).isFalse();
        assertThat(administrator.get(SERVICE).says("Waiting for a second person")).isTrue();
    }

    @Test
    void areBothAskedWhetherTheyKnowAnotherSigner(@TempDir Path other) throws Exception {
        try (Office here = Office.inProduction(other);
                Door front = new Door(here.people(), here.pages())) {
            int trust = here.trustWithService();
            Visitor first = here.administrator(trust);
            Candidate robins = here.shelf.signedBy(new Signer("Robin", "7D:2A"), "3.0.0");
            long agreed = here.enabling().ask(first, Kind.UPDATE, robins, Opening.none(), "", "");
            here.enabling().sign(here.officer(trust), agreed, Office.signature(robins));
            Candidate wrens = here.shelf.signedBy(new Signer("Wren", "11:22"), "4.0.0");
            here.people().staff(trust, Role.TRUST_ADMINISTRATOR, "cedar seven");
            here.people().staff(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper seven");
            Browser administrator = front.browser();
            administrator.signIn("cedar seven");

            Shown version = administrator.get(SERVICE + "/versions/" + wrens.digest());
            assertThat(version.says("Wren, with the certificate 11:22")).isTrue();
            assertThat(version.says("signed by somebody else until now: Robin")).isTrue();
            String[] wanted = {
                "digest", wrens.digest(), "password", PeopleFixture.PASSWORD, "new-signer", ""
            };
            Shown missing = administrator.fill(SERVICE + "/update", SERVICE + "/update", wanted);
            assertThat(missing.status()).isEqualTo(422);
            assertThat(missing.says("Tick the box when you have asked the new signer")).isTrue();

            wanted[5] = "7D:2A";
            Shown asked = administrator.post(SERVICE + "/update", wanted);
            assertThat(asked.says("This plugin was signed by somebody else until now")).isTrue();

            Browser officer = front.browser();
            officer.signIn("juniper seven");
            officer.get(asked.address());
            String[] signature = signature(PeopleFixture.PASSWORD);
            signature[7] = wrens.digest();
            assertThat(officer.post(asked.address() + "/sign", signature).says("Tick the box when"))
                    .isTrue();
            String[] ticked = Arrays.copyOf(signature, signature.length + 2);
            ticked[signature.length] = "new-signer";
            ticked[signature.length + 1] = "7D:2A";
            assertThat(officer.post(asked.address() + "/sign", ticked).says("Done.")).isTrue();
            assertThat(here.shelf.signer(Office.SERVICE).orElseThrow().name()).isEqualTo("Wren");
        }
    }

    /** What the first page of a safety officer says before anything else. */
    private static List<Note> notes(int trust) {
        return office.get(WaitingNotes.class).notes(office.officer(trust)).toList();
    }

    private static Browser signedIn(int trust, Role role, String name) {
        office.people().staff(trust, role, name);
        Browser browser = door.browser();
        Matcher failed = Pattern.compile("There is a problem").matcher(browser.signIn(name).html());
        assertThat(failed.find()).as(name).isFalse();
        return browser;
    }

    private static String[] form(String password) {
        return new String[] {
            "lead-name",
            "Linden",
            "lead-title",
            "Service lead",
            "whose-hours",
            "trust",
            "outside",
            "We read it when we are back.",
            "password",
            password
        };
    }

    private static String[] signature(String password) {
        return new String[] {
            "name",
            "Dr Alder Quill",
            "registration",
            "12A3456E",
            "read",
            "yes",
            "digest",
            office.first.digest(),
            "password",
            password
        };
    }
}
