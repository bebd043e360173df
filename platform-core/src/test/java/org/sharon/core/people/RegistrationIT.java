package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.people.InvitationStore.Invitation;
import org.sharon.core.people.Nicknames.Judged;
import org.sharon.core.people.Registrations.CodeGoneException;
import org.sharon.core.people.Registrations.Joined;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.KeysRefusedException;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.vault.Identity;
import org.sharon.core.vault.NhsNumber;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

class RegistrationIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final Identity ALEX =
            new Identity(
                    "Alex Example",
                    LocalDate.of(1994, 3, 15),
                    NhsNumber.read("9990000018").orElseThrow());

    @TempDir static Path keys;

    private static PeopleFixture people;
    private static Visitor clinician;
    private static Visitor elsewhere;

    @BeforeAll
    static void open() {
        people = new PeopleFixture(database, keys);
        int harbour = people.trust("harbour");
        int meadow = people.trust("meadow");
        clinician =
                people.visitor(
                        people.staff(harbour, Role.CLINICIAN, "Marsh", PeopleFixture.SERVICE));
        elsewhere =
                people.visitor(people.staff(meadow, Role.CLINICIAN, "Dale", PeopleFixture.SERVICE));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void opensTheRoomsOfTheKeysAndNoOthers() {
        Joined joined = join(invite("anorexia", "recovered"), "Slow Snail");

        assertThat(people.get(Guard.class).roomsOf(people.visitor(joined.account())))
                .extracting(Room::slug)
                .containsExactlyInAnyOrder("anorexia", "living-anorexia", "recovered");
        assertThat(joined.waits()).isFalse();
    }

    @Test
    void tiesTheAccountToItsIdentityInTheVaultAndNowhereElse() {
        Code code = invite("bulimia");
        Joined joined = join(code, "Kind Kite");

        assertThat(people.vault.open(trust(), joined.account().id(), 77, "a good reason"))
                .contains(ALEX);
        assertThat(invitation(code).identity()).isZero();
    }

    @Test
    void refusesKeysThatExcludeEachOtherBeforeAnythingIsStored() {
        assertThatThrownBy(() -> invite("anorexia", "bulimia"))
                .isInstanceOf(KeysRefusedException.class)
                .hasMessageContaining("Choose one of them");
    }

    @Test
    void takesACodeOnce() {
        Code code = invite("anorexia");
        join(code, "First One In");

        assertThatThrownBy(() -> join(code, "Second One In")).isInstanceOf(CodeGoneException.class);
        assertThat(people.store.isTaken(trust(), NicknameKey.of("Second One In"))).isFalse();
    }

    @Test
    void givesACodeTwoWeeks() {
        Code code = invite("anorexia");
        Invitations invitations = people.get(Invitations.class);

        assertThat(invitations.hasExpired(invitation(code))).isFalse();
        people.clock.pass(Duration.ofDays(14));
        assertThat(invitations.hasExpired(invitation(code))).isTrue();
    }

    @Test
    void cancelsACodeForTheServicesOwnStaffOnly() {
        Code code = invite("anorexia");
        Invitations invitations = people.get(Invitations.class);

        assertThatThrownBy(() -> invitations.cancel(elsewhere, invitation(code).id()))
                .isInstanceOf(NotFoundException.class);
        invitations.cancel(clinician, invitation(code).id());

        assertThat(invitations.hasExpired(invitation(code))).isTrue();
    }

    @Test
    void refusesAPersonsOwnNameInAnyShape() {
        Code code = invite("anorexia");

        for (String typed : List.of("Alex", "example", "alex-example", "A1ex 22", "ExampleAlex")) {
            assertThat(judge(code, typed).complaint())
                    .contains("Choose a nickname that is not part of your real name.");
        }
    }

    @Test
    void answersTheSameForEveryNameThatCouldBeSomebodys() {
        Code code = invite("anorexia");
        people.member(trust(), "Sarah Jones");

        Judged taken = judge(code, "Sarah Jones");
        Judged free = judge(code, "Sarah Smith");

        assertThat(taken.complaint()).isEqualTo(free.complaint()).isEmpty();
        assertThat(taken.needsAPerson()).isTrue();
        assertThat(free.needsAPerson()).isTrue();
    }

    @Test
    void letsSomebodyInAtOnceWhileTheirNicknameWaits() {
        Joined joined = join(invite("anorexia"), "Tom from Reading");
        WantedNicknames wanted = people.get(WantedNicknames.class);

        assertThat(joined.waits()).isTrue();
        assertThat(joined.account().nickname()).matches("[A-Z][a-z]+ [A-Z][a-z]+ [0-9]{2}");
        assertThat(wanted.list(clinician))
                .extracting(WantedNicknames.Waiting::wanted)
                .contains("Tom from Reading");
        assertThat(wanted.list(elsewhere)).isEmpty();
        assertThatThrownBy(() -> wanted.accept(elsewhere, joined.account().id()))
                .isInstanceOf(NotFoundException.class);

        wanted.accept(clinician, joined.account().id());

        assertThat(people.accounts.find(joined.account().id()).orElseThrow().nickname())
                .isEqualTo("Tom from Reading");
        assertThat(
                        people.signIn
                                .attempt(
                                        "localhost",
                                        joined.account().nickname(),
                                        PeopleFixture.PASSWORD,
                                        "127.0.0.1")
                                .account())
                .isPresent();
    }

    @Test
    void tellsAPersonThatTheirNicknameCannotBeUsed() {
        Joined joined = join(invite("anorexia"), "Karen Taylor");
        WantedNicknames wanted = people.get(WantedNicknames.class);

        wanted.refuse(clinician, joined.account().id());

        assertThat(wanted.answerTo(joined.account().id()).wasRefused()).isTrue();
        assertThat(wanted.answerTo(joined.account().id()).waiting()).isEmpty();
    }

    @Test
    void suggestsFreeNicknamesInPlaceOfOneThatIsTaken() {
        Code code = invite("anorexia");
        people.member(trust(), "Green Teapot");

        assertThat(judge(code, "green-teapot").complaint().orElseThrow())
                .startsWith("Somebody has this nickname already. Choose another one, such as ")
                .containsPattern("[A-Z][a-z]+ [A-Z][a-z]+.* or [A-Z][a-z]+ [A-Z][a-z]+");
    }

    @Test
    void refusesWhatIsNoNickname() {
        Code code = invite("anorexia");

        for (String typed :
                List.of(
                        "",
                        "ab",
                        "a".repeat(25),
                        "me@example",
                        "http://x.y",
                        "two  -dashes",
                        "12345",
                        "a\u0301\u0302\u0303\u0304bc",
                        "<b>bold</b>",
                        "x".repeat(1_000_000))) {
            assertThat(judge(code, typed).complaint()).isPresent();
        }
        assertThat(judge(code, "Care Team").complaint().orElseThrow()).contains("staff");
        assertThat(judge(code, "call 07700 900123").needsAPerson()).isTrue();
    }

    private static int trust() {
        return clinician.trust();
    }

    private static Code invite(String... keyIds) {
        return people.get(Invitations.class)
                .invite(clinician, ALEX, PeopleFixture.SERVICE, List.of(keyIds))
                .code();
    }

    private static Invitation invitation(Code code) {
        return people.get(Invitations.class).find(code).orElseThrow();
    }

    private static Judged judge(Code code, String nickname) {
        Invitation invitation = invitation(code);
        return people.get(Nicknames.class)
                .judge(
                        invitation.trust(),
                        invitation.service(),
                        nickname,
                        (whole, words) ->
                                people.vault.isPartOfName(
                                        invitation.trust(), invitation.identity(), whole, words));
    }

    private static Joined join(Code code, String nickname) {
        return people.get(Registrations.class)
                .join(code, judge(code, nickname), "heron", PeopleFixture.HASH);
    }
}
