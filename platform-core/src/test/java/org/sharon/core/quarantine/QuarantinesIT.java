package org.sharon.core.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.core.audit.Audit;
import org.sharon.core.audit.AuditEntry;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Quarantine;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.plugins.Swap;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.TrustsFixture;
import org.sharon.core.web.ConflictException;

/** A quarantine is the same on every node, and outlives them all. */
class QuarantinesIT {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final TestDatabase database = TestDatabase.create();
    private static final Vertx vertx = Vertx.vertx();

    /** What one node knows; a node that restarts is a new one. */
    private static final class Node {
        final Services services;
        final Guarded guarded;
        final Quarantines quarantines;

        Node(Service service) {
            services = Services.of(service);
            guarded = new Guarded(services, CLOCK);
            quarantines =
                    new Quarantines(
                            new QuarantineStore(database.core()),
                            database.core(),
                            TrustsFixture.audit(database.core(), CLOCK),
                            guarded,
                            services,
                            id -> Swap.to(services, services.find(id).orElseThrow()),
                            vertx,
                            CLOCK);
            quarantines.serviceWillServe(service, Optional.empty());
            quarantines.serviceServes(service, Optional.empty());
        }

        boolean isQuarantined() {
            return services.isQuarantined("garden");
        }

        void failThreeTimes() {
            for (int time = 0; time < 3; time++) {
                guarded.call(
                        "garden",
                        progress -> {
                            progress.at("G1");
                            throw new IllegalStateException("words of a member");
                        });
            }
            quarantines.serviceWasQuarantined(services.quarantine("garden").orElseThrow());
        }

        Outcome<Integer> ask() {
            Callable<Integer> seven = () -> 7;
            return guarded.call("garden", seven);
        }
    }

    @BeforeAll
    static void aTrust() {
        database.core()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO trust (id, slug, name, theme, host, created_at)"
                                                + " VALUES (1, 'elder', 'Elder', 'water', 'elder',"
                                                + " UTC_TIMESTAMP(3))"));
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        database.close();
    }

    @BeforeEach
    void nothingIsInQuarantine() {
        database.core().write(handle -> handle.execute("DELETE FROM quarantine"));
    }

    @Test
    void holdsAfterARestartAndSaysWhy() {
        new Node(garden("one")).failThreeTimes();

        Node restarted = new Node(garden("one"));

        assertThat(restarted.ask()).isEqualTo(new Outcome.Failed<>(Outcome.Reason.QUARANTINED, ""));
        Quarantine why = restarted.services.quarantine("garden").orElseThrow();
        assertThat(why.last().sentence())
                .startsWith("G1 threw java.lang.IllegalStateException at org.sharon")
                .doesNotContain("member");
    }

    @Test
    void holdsOnEveryNode() {
        Node one = new Node(garden("one"));
        Node other = new Node(garden("one"));
        other.quarantines.start();

        one.failThreeTimes();

        await().until(other::isQuarantined);
    }

    @Test
    void doesNotHoldForAnotherJar() {
        new Node(garden("one")).failThreeTimes();

        assertThat(new Node(garden("two")).ask()).isEqualTo(new Outcome.Answered<>(7));
    }

    @Test
    void endsEverywhereWhenSomebodySaysWhy() {
        Node one = new Node(garden("one"));
        Node other = new Node(garden("one"));
        one.failThreeTimes();
        other.quarantines.look();
        Audit audit = TrustsFixture.audit(database.core(), CLOCK);

        other.quarantines.release(1, 12, "garden", "A word list was damaged. It is mended.");
        one.quarantines.look();

        assertThat(one.ask()).isEqualTo(new Outcome.Answered<>(7));
        assertThat(other.ask()).isEqualTo(new Outcome.Answered<>(7));
        assertThat(new Node(garden("one")).isQuarantined()).isFalse();
        List<AuditEntry> entries = audit.listAbout(1, "service:garden", "plugin-release");
        assertThat(entries.get(0).actor()).isEqualTo(12);
        assertThat(entries.get(0).reason()).startsWith("A word list");
    }

    @Test
    void beginsAnewAfterItWasReleased() {
        Node one = new Node(garden("one"));
        one.failThreeTimes();
        one.quarantines.release(1, 12, "garden", "It was the weather.");
        one.failThreeTimes();
        one.quarantines.look();

        assertThat(one.isQuarantined()).isTrue();
        assertThat(new Node(garden("one")).isQuarantined()).isTrue();
    }

    @Test
    void isWrittenDownLaterWhenTheDatabaseWasAway() {
        Node one = new Node(garden("one"));
        one.failThreeTimes();
        database.core().write(handle -> handle.execute("DELETE FROM quarantine"));

        one.quarantines.look();

        assertThat(one.isQuarantined()).isTrue();
        assertThat(new Node(garden("one")).isQuarantined()).isTrue();
    }

    @Test
    void isEndedByOnePersonOnly() {
        Node one = new Node(garden("one"));
        one.failThreeTimes();
        one.quarantines.release(1, 12, "garden", "It is mended.");

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> one.quarantines.release(1, 13, "garden", "Mine too."));
    }

    private static Service garden(String digest) {
        return new Service(
                "1.0.0",
                digest,
                new ServiceDescription("garden", "Garden", "People outside.", 18),
                List.of(),
                List.of(),
                FeatureSet.none(),
                List.of());
    }
}
