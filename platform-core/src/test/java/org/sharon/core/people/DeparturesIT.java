package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.people.Departures.Departed;
import org.sharon.core.people.Registrations.CodeGoneException;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

class DeparturesIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    @TempDir static Path keys;

    private static PeopleFixture people;
    private static Departures departures;
    private static int harbour;
    private static Visitor clinician;
    private static Visitor elsewhere;

    @BeforeAll
    static void open() {
        people = new PeopleFixture(database, keys);
        departures = people.get(Departures.class);
        harbour = people.trust("harbour");
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
    void whoeverLeftIsAFormerMemberToOthersAndAsTheyWereToStaff() {
        Visitor wren = member("Leaving Wren", "anorexia");

        assertThat(leave(wren)).isTrue();

        assertThat(people.accounts.find(wren.account())).isEmpty();
        assertThat(people.accounts.nicknames(Set.of(wren.account())))
                .containsValue("A former member");
        Departed departed = departures.find(clinician, wren.account());
        assertThat(departed.account().nickname()).isEqualTo("Leaving Wren");
        assertThat(departed.keys())
                .containsExactly(new KeyRing.HeldKey(PeopleFixture.SERVICE, "anorexia"));
        assertThat(departures.list(clinician, EVER)).contains(departed);
        assertThat(departures.list(elsewhere, EVER)).isEmpty();
        assertThatThrownBy(() -> departures.find(elsewhere, wren.account()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void leavingEndsTheWayInAndKeepsTheNickname() {
        Visitor wren = member("Locked Out Wren", "anorexia");

        leave(wren);

        assertThat(signIn("Locked Out Wren")).isEmpty();
        assertThat(people.store.isTaken(harbour, NicknameKey.of("locked-out-wren"))).isTrue();
        assertThat(people.get(KeyRing.class).heldBy(harbour, wren.account())).isEmpty();
        assertThat(leave(wren)).as("a second tap").isFalse();
    }

    @Test
    void theTeamIsToldAndNobodyElse() {
        leave(member("Told Wren", "anorexia"));

        assertThat(people.get(Notices.class).hasNews(clinician)).isTrue();
        assertThat(people.get(Notices.class).hasNews(elsewhere)).isFalse();
    }

    @Test
    void aClinicianCanStillOpenWhoLeft() {
        Visitor wren = member("Sought Wren", "anorexia");
        leave(wren);

        Account found = people.get(Members.class).findEver(clinician, wren.account());

        assertThat(found.nickname()).isEqualTo("Sought Wren");
        assertThatThrownBy(() -> people.get(Members.class).findEver(elsewhere, wren.account()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCodeLeadsBackIntoTheSameAccount() {
        Visitor wren = member("Homing Wren", "anorexia");
        leave(wren);
        Code first = inviteBack(wren);
        Code second = inviteBack(wren);
        Registrations registrations = people.get(Registrations.class);

        assertThat(
                        people.get(Invitations.class)
                                .hasExpired(
                                        people.get(Invitations.class).find(first).orElseThrow()))
                .as("a newer code takes the place of the older")
                .isTrue();
        Account back = registrations.comeBack(second, PeopleFixture.HASH).account();

        assertThat(back.id()).isEqualTo(wren.account());
        assertThat(back.nickname()).isEqualTo("Homing Wren");
        assertThat(signIn("homing wren")).isPresent();
        assertThat(people.get(Guard.class).roomsOf(people.visitor(back)))
                .extracting(Room::slug)
                .containsExactlyInAnyOrder("anorexia", "living-anorexia");
        assertThat(departures.seek(clinician, wren.account())).isEmpty();
        assertThatThrownBy(() -> registrations.comeBack(second, PeopleFixture.HASH))
                .isInstanceOf(CodeGoneException.class);
    }

    @Test
    void pagesThatRememberNamesHearOfEachThatChanges() {
        Visitor wren = member("Changing Wren", "anorexia");
        long account = wren.account();
        List<Long> counted = new ArrayList<>(List.of(looks()));

        people.store.setAvatar(account, "fox");
        counted.add(looks());
        people.store.setRecovered(account, true);
        counted.add(looks());
        people.database.write(
                handle -> {
                    people.store.rename(handle, harbour, account, "Changed Wren");
                    return null;
                });
        counted.add(looks());
        leave(wren);
        counted.add(looks());
        people.get(Registrations.class).comeBack(inviteBack(wren), PeopleFixture.HASH);
        counted.add(looks());

        assertThat(counted).isSorted().doesNotHaveDuplicates();
    }

    private static long looks() {
        return people.database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT COALESCE(MAX(changes), 0) FROM trust_looks WHERE trust = :trust")
                                .bind("trust", harbour)
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void aBreakIsSilentAndEndsAtTheDoor() {
        Visitor wren = member("Resting Wren", "anorexia");
        Notices notices = people.get(Notices.class);

        departures.pause(wren);
        notices.tell(new Notice(wren.account(), NoticeKind.REPLY, "/rooms/anorexia/topics/1"));

        assertThat(notices.hasNews(wren)).isFalse();
        Account self = signIn("Resting Wren").orElseThrow();
        assertThat(departures.endBreak(self)).isTrue();
        assertThat(departures.endBreak(self)).isFalse();
    }

    @Test
    void whatAnswersThemWaitsUntilTheBreakIsOver() {
        Visitor wren = member("Patient Wren", "anorexia");

        departures.pause(wren);
        people.get(Notices.class)
                .tell(new Notice(wren.account(), NoticeKind.TEAM_ANSWER, "/ask/0"));

        assertThat(
                        people.database.<Long>read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT COUNT(*) FROM notice WHERE account = :id")
                                                .bind("id", wren.account())
                                                .mapTo(Long.class)
                                                .one()))
                .isEqualTo(1);
    }

    private static Visitor member(String nickname, String key) {
        Account account = people.member(harbour, nickname);
        people.database.write(
                handle -> {
                    people.get(KeyRing.class)
                            .grant(
                                    handle,
                                    harbour,
                                    account.id(),
                                    PeopleFixture.SERVICE,
                                    List.of(key),
                                    clinician.account());
                    return null;
                });
        return people.visitor(account);
    }

    private static boolean leave(Visitor member) {
        return people.database.write(handle -> departures.leave(handle, member));
    }

    private static Code inviteBack(Visitor who) {
        return people.get(Invitations.class)
                .inviteBack(clinician, who.account(), PeopleFixture.SERVICE, List.of("anorexia"))
                .code();
    }

    private static Optional<Account> signIn(String nickname) {
        return people.signIn
                .attempt("localhost", nickname, PeopleFixture.PASSWORD, "127.0.0.1")
                .account();
    }
}
