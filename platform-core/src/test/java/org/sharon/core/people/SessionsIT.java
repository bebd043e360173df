package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

class SessionsIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final PeopleFixture people =
            new PeopleFixture(database, Path.of("target", "sessions"));
    private static final int TRUST = people.trust("harbour");
    private static final Account MEMBER = people.member(TRUST, "Quiet Wren");
    private static final Account CLINICIAN =
            people.staff(TRUST, Role.CLINICIAN, "Marsh", "perinatal", "eating-disorders");

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void knowsWhoHoldsAToken() {
        Visitor visitor = people.sessions.find(people.sessions.open(CLINICIAN)).orElseThrow();

        assertThat(visitor.account()).isEqualTo(CLINICIAN.id());
        assertThat(visitor.role()).isEqualTo(Role.CLINICIAN);
        assertThat(visitor.services()).containsExactlyInAnyOrder("perinatal", "eating-disorders");
    }

    @Test
    void knowsNobodyByATokenItNeverGave() {
        assertThat(people.sessions.find("made-up")).isEmpty();
        assertThat(people.sessions.find("")).isEmpty();
    }

    @Test
    void drawsEachTokenAndFormSecretAnew() {
        String one = people.sessions.open(MEMBER);
        String other = people.sessions.open(MEMBER);

        assertThat(one).hasSize(43).isNotEqualTo(other);
        assertThat(people.sessions.find(one).orElseThrow().formSecret())
                .isNotEqualTo(people.sessions.find(other).orElseThrow().formSecret());
    }

    @Test
    void storesNoTokenThatCouldBeUsed() {
        String token = people.sessions.open(MEMBER);

        long rows =
                people.database.read(
                        handle ->
                                handle.createQuery(
                                                "SELECT COUNT(*) FROM session WHERE token_hash = ?"
                                                        + " OR token_hash = UNHEX(SHA2(?, 256))")
                                        .bind(0, token)
                                        .bind(1, token)
                                        .mapTo(Long.class)
                                        .one());

        assertThat(rows).isOne();
    }

    @Test
    void endsAtOnceOnThisNodeAndWithinFiveSecondsElsewhere() {
        String token = people.sessions.open(MEMBER);
        try (Database pool = database.coreOfAnotherNode()) {
            Sessions elsewhere = sessionsOn(pool);
            assertThat(elsewhere.find(token)).isPresent();
            assertThat(people.sessions.find(token)).isPresent();

            people.sessions.end(token);

            assertThat(people.sessions.find(token)).isEmpty();
            people.clock.pass(Duration.ofSeconds(5));
            assertThat(elsewhere.find(token)).isEmpty();
        }
    }

    @Test
    void endsAfterAnHourAwayForMembersAndHalfAnHourForStaff() {
        String member = people.sessions.open(MEMBER);
        String staff = people.sessions.open(CLINICIAN);

        people.clock.pass(Duration.ofMinutes(29));
        assertThat(people.sessions.find(staff)).isPresent();
        people.clock.pass(Duration.ofMinutes(30));
        assertThat(people.sessions.find(staff)).isEmpty();
        assertThat(people.sessions.find(member)).isPresent();
        people.clock.pass(Duration.ofMinutes(60));
        assertThat(people.sessions.find(member)).isEmpty();
    }

    @Test
    void aPageThatLooksByItselfKeepsNobodySignedIn() {
        String token = people.sessions.open(MEMBER);

        // As the sockets of living rooms do, on whatever device somebody has left.
        for (int i = 0; i < 119; i++) {
            people.clock.pass(Duration.ofSeconds(30));
            assertThat(people.sessions.find(token)).isPresent();
        }
        people.clock.pass(Duration.ofSeconds(30));

        assertThat(people.sessions.find(token)).isEmpty();
    }

    @Test
    void whatSomebodyDoesCountsThoughAPageLookedJustBefore() {
        String token = people.sessions.open(MEMBER);

        people.clock.pass(Duration.ofMinutes(59));
        assertThat(people.sessions.find(token)).isPresent();
        assertThat(people.sessions.welcome(token)).isPresent();
        people.clock.pass(Duration.ofMinutes(59));

        assertThat(people.sessions.find(token)).isPresent();
    }

    @Test
    void endsAfterTwelveHoursEvenInUse() {
        String token = people.sessions.open(MEMBER);

        for (int i = 0; i < 23; i++) {
            people.clock.pass(Duration.ofMinutes(30));
            assertThat(people.sessions.welcome(token)).isPresent();
        }
        people.clock.pass(Duration.ofMinutes(30));

        assertThat(people.sessions.find(token)).isEmpty();
    }

    @Test
    void endsOnEveryDeviceWhenAskedTo() {
        String phone = people.sessions.open(MEMBER);
        String computer = people.sessions.open(MEMBER);
        assertThat(people.sessions.find(phone)).isPresent();

        people.sessions.endAll(MEMBER.id());

        assertThat(people.sessions.find(phone)).isEmpty();
        assertThat(people.sessions.find(computer)).isEmpty();
    }

    @Test
    void endsWithTheAccount() {
        Account leaving = people.staff(TRUST, Role.SERVICE_LEAD, "Leaving", "perinatal");
        String token = people.sessions.open(leaving);

        people.database.write(
                handle -> {
                    people.store.close(handle, leaving.id());
                    return null;
                });

        assertThat(people.sessions.find(token)).isEmpty();
    }

    private static Sessions sessionsOn(Database pool) {
        Accounts accounts = new Accounts(new AccountStore(pool, people.clock), pool);
        return new Sessions(new SessionStore(pool), accounts, people.clock);
    }
}
