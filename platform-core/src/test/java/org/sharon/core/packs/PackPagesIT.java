package org.sharon.core.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.packs.content.Packs;
import org.sharon.core.people.Browser;
import org.sharon.core.people.Browser.Shown;
import org.sharon.core.people.Door;
import org.sharon.core.people.PeopleFixture;
import org.sharon.core.web.HomePart.Note;
import org.sharon.core.web.Role;

/** The pages of the two people, in a building in production. */
class PackPagesIT {

    private static final String LIST = "/admin/packs";

    @TempDir private static Path folder;
    private static PackOffice office;
    private static Door door;

    @BeforeAll
    static void open() throws Exception {
        office = PackOffice.inProduction(folder);
        door = new Door(office.people(), office.pages());
    }

    @AfterAll
    static void close() {
        door.close();
        office.close();
    }

    @Test
    void sayWhatToDoWhereThereIsNoPackYet() {
        Browser administrator = signedIn(office.trust(), Role.TRUST_ADMINISTRATOR, "cedar one");

        Shown list = administrator.get(LIST);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.says("There is no pack yet.")).isTrue();
        assertThat(list.says("It must be signed.")).isTrue();
        assertThat(administrator.get(LIST + "/bird-words").status()).isEqualTo(404);
    }

    @Test
    void letTwoPeopleAgree() throws Exception {
        int trust = office.trust();
        StoredPack pack =
                office.keep(trust, Packs.file("bird-words", "1.0.0", "magpie", Verdict.HOLD));
        String version = LIST + "/bird-words/versions/" + pack.digest();
        Browser administrator = signedIn(trust, Role.TRUST_ADMINISTRATOR, "cedar two");
        Shown page = administrator.get(version);
        assertThat(page.says("Words of bird-words 1.0.0 would be new here.")).isTrue();
        assertThat(page.says("stricter")).isTrue();
        assertThat(page.says("Please leave magpie out.")).isTrue();
        assertThat(page.says("Robin")).isTrue();

        Shown none = administrator.post(version, "password", PeopleFixture.PASSWORD);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.says("Choose at least one service.")).isTrue();
        Shown wrong =
                administrator.post(
                        version, "services", PackOffice.SERVICE, "password", "not the password");
        assertThat(wrong.says("This is not your password")).isTrue();
        assertThat(wrong.says("value=\"eating-disorders\" checked")).isTrue();
        Shown asked =
                administrator.post(
                        version,
                        "services",
                        PackOffice.SERVICE,
                        "password",
                        PeopleFixture.PASSWORD);
        assertThat(asked.says("A clinical safety officer must sign this before")).isTrue();
        assertThat(asked.says("Take it back")).isTrue();
        assertThat(administrator.get(LIST).says("Waiting for a second person until")).isTrue();

        Browser officer = signedIn(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper two");
        assertThat(officer.get(LIST).says(asked.address())).isTrue();
        assertThat(notes(trust))
                .singleElement()
                .satisfies(note -> assertThat(note.address()).isEqualTo(asked.address()));
        Shown rules = officer.get(asked.address());
        assertThat(rules.says("I have read these rules, and I agree")).isTrue();
        assertThat(rules.says("W1: hold")).isTrue();
        Shown empty = officer.post(asked.address() + "/sign", "password", PeopleFixture.PASSWORD);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.says("Write your full name")).isTrue();
        Shown done = officer.post(asked.address() + "/sign", signature(pack));
        assertThat(done.says("Done.")).isTrue();
        assertThat(notes(trust)).isEmpty();
        assertThat(done.says("Dr Alder Quill, registration 12A3456E")).isTrue();
        office.get(PacksInUse.class).look();
        assertThat(office.verdict(trust, "a magpie")).isEqualTo("hold");

        Shown on = administrator.get(LIST + "/bird-words");
        assertThat(on.says("On here")).isTrue();
        assertThat(on.says("Eating disorders")).isTrue();
        assertThat(administrator.get(LIST + "/bird-words/take-back").says("No version of this"))
                .isTrue();
        Shown off =
                administrator.fill(
                        LIST + "/bird-words/switch-off",
                        LIST + "/bird-words/switch-off",
                        "password",
                        PeopleFixture.PASSWORD);
        assertThat(off.says("A clinical safety officer must sign this before")).isTrue();
        officer.get(off.address());
        Shown refused = officer.post(off.address() + "/refuse", "text", "We still need these.");
        assertThat(refused.says("Nothing was changed. We still need these.")).isTrue();
        assertThat(administrator.get(LIST + "/bird-words").says("On here")).isTrue();
    }

    @Test
    void keepWhatWasTypedWhenTheTenMinutesAreOver() throws Exception {
        int trust = office.trust();
        StoredPack pack =
                office.keep(trust, Packs.file("bird-words", "1.0.0", "magpie", Verdict.HOLD));
        long asked =
                office.decisions()
                        .ask(
                                office.administrator(trust),
                                Kind.SWITCH_ON,
                                "bird-words",
                                pack.digest(),
                                ServiceList.ALL);
        Browser officer = signedIn(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper three");
        officer.get(PackPages.PROPOSALS + "/" + asked);
        office.clock().pass(Duration.ofMinutes(11));

        Shown late = officer.post(PackPages.PROPOSALS + "/" + asked + "/sign", signature(pack));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.says("The ten minutes are over, so nothing was changed")).isTrue();
        assertThat(late.says("value=\"Dr Alder Quill\"")).isTrue();
    }

    @Test
    void areForTheTwoPeopleOfOneTrust() throws Exception {
        int trust = office.trust();
        StoredPack pack =
                office.keep(trust, Packs.file("bird-words", "1.0.0", "magpie", Verdict.HOLD));
        String version = LIST + "/bird-words/versions/" + pack.digest();
        Browser stranger =
                signedIn(office.trust(), Role.TRUST_ADMINISTRATOR, "cedar of another trust");
        assertThat(stranger.get(LIST + "/bird-words").status()).isEqualTo(404);
        assertThat(stranger.get(version).status()).isEqualTo(404);
        Browser clinician = signedIn(trust, Role.CLINICIAN, "rowan four");
        assertThat(clinician.get(LIST).status()).isEqualTo(404);
        Browser officer = signedIn(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper four");
        officer.get(version);
        assertThat(officer.post(version, "services", "all").status()).isEqualTo(404);
    }

    /** What the first page of a safety officer says before anything else. */
    private static List<Note> notes(int trust) {
        return office.get(WaitingNotes.class).notes(office.officer(trust)).toList();
    }

    private static Browser signedIn(int trust, Role role, String name) {
        office.people().staff(trust, role, name);
        Browser browser = door.browser();
        browser.signIn(name);
        return browser;
    }

    private static String[] signature(StoredPack pack) {
        return new String[] {
            "name", "Dr Alder Quill",
            "registration", "12A3456E",
            "read", "yes",
            "digest", pack.digest(),
            "password", PeopleFixture.PASSWORD
        };
    }
}
