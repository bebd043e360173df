package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.people.SignIn.Outcome;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.Role;

class SignInIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final PeopleFixture people =
            new PeopleFixture(database, Path.of("target", "sign-in"));
    private static final int HARBOUR = people.trust("harbour");
    private static final int MEADOW = people.trust("meadow");
    private static final Account WREN = people.member(HARBOUR, "Quiet Wren");
    private static final Account HERON = people.member(MEADOW, "Grey Heron");

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void letsInWhoeverKnowsTheirPassword() {
        assertThat(attempt("localhost", "quiet wren", PeopleFixture.PASSWORD).account())
                .contains(WREN);
    }

    @Test
    void letsEverybodyInAtTheSharedDoorAndOnlyItsOwnAtATrusts() {
        assertThat(attempt("localhost", "Grey Heron", PeopleFixture.PASSWORD).account())
                .contains(HERON);
        assertThat(attempt("meadow.localhost", "Grey Heron", PeopleFixture.PASSWORD).account())
                .contains(HERON);
        assertThat(attempt("harbour.localhost", "Grey Heron", PeopleFixture.PASSWORD).account())
                .isEmpty();
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnUnknownNickname() {
        Outcome wrong = attempt("localhost", "Quiet Wren", "not the password");
        Outcome unknown = attempt("localhost", "Nobody Here", "not the password");

        assertThat(wrong).isEqualTo(unknown);
        assertThat(wrong.account()).isEmpty();
    }

    @Test
    void letsNobodyInBeforeAPasswordIsSet() {
        people.accounts.createStaff(
                HARBOUR, Role.CLINICIAN, "New One", "owl", "", java.util.List.of());

        assertThat(attempt("localhost", "New One", "").account()).isEmpty();
    }

    @Test
    void delaysAStrangerAndNotTheOwnerWhoComesFromElsewhere() {
        for (int i = 0; i < 8; i++) {
            people.signIn.attempt("localhost", "Quiet Wren", "guess " + i, "192.0.2.1");
        }

        Outcome stranger =
                people.signIn.attempt(
                        "localhost", "Quiet Wren", PeopleFixture.PASSWORD, "192.0.2.1");
        Outcome owner =
                people.signIn.attempt(
                        "localhost", "Quiet Wren", PeopleFixture.PASSWORD, "192.0.2.2");

        assertThat(stranger.delay()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(20));
        assertThat(stranger.account()).isEmpty();
        assertThat(owner.account()).contains(WREN);
    }

    @Test
    void givesNicknamesThatLookAlikeToOnePersonOfATrustOnly() {
        assertThatThrownBy(() -> people.member(HARBOUR, "QUIET-WREN"))
                .isInstanceOf(NicknameTakenException.class);

        assertThat(people.member(MEADOW, "Quiet Wren").nickname()).isEqualTo("Quiet Wren");
    }

    @Test
    void letsAPersonInByANicknameTheyHadBeforeAndNobodyElseTakesIt() {
        Account fern = people.member(HARBOUR, "Small Fern");

        people.database.write(
                handle -> {
                    people.store.rename(handle, HARBOUR, fern.id(), "Tall Fern");
                    return null;
                });

        assertThat(attempt("localhost", "Small Fern", PeopleFixture.PASSWORD).account())
                .map(Account::nickname)
                .contains("Tall Fern");
        assertThatThrownBy(() -> people.member(HARBOUR, "Small Fern"))
                .isInstanceOf(NicknameTakenException.class);
    }

    private static Outcome attempt(String host, String nickname, String password) {
        return people.signIn.attempt(host, nickname, password, "127.0.0.1");
    }
}
