package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is not there, goes away, or might forget. */
class DatabaseTroubleIT {

    @TempDir private Path home;
    @TempDir private Path otherHome;

    @Test
    void refusesADatabaseThatMightForget() throws Exception {
        try (RunningSharon owner = RunningSharon.in(home).start()) {
            owner.terminate();
            try (ForgetfulDatabase forgetful = ForgetfulDatabase.on(owner);
                    RunningSharon sharon =
                            RunningSharon.in(otherHome).onDatabaseOf(owner).startWithoutWaiting()) {
                assertThat(sharon.awaitEnd()).isEqualTo(3);
                assertThat(sharon.console())
                        .contains("innodb_flush_log_at_trx_commit=1")
                        .contains("sync_binlog=1");
            }
        }
    }

    @Test
    void refusesADatabaseThatWasDownAtFirstAndMightForget() throws Exception {
        try (RunningSharon owner = RunningSharon.in(home).start()) {
            owner.terminate();
            try (RunningSharon sharon =
                    RunningSharon.in(otherHome).onDatabaseOf(owner).startWithoutWaiting()) {
                patiently()
                        .untilAsserted(
                                () ->
                                        assertThat(sharon.get("/health/ready").statusCode())
                                                .isEqualTo(503));
                try (ForgetfulDatabase forgetful = ForgetfulDatabase.on(owner)) {
                    assertThat(sharon.awaitEnd()).isEqualTo(3);
                    assertThat(sharon.console()).contains("innodb_flush_log_at_trx_commit=1");
                }
            }
        }
    }

    @Test
    void waitsForADatabaseThatIsDown() throws Exception {
        try (RunningSharon owner = RunningSharon.in(home).start()) {
            owner.terminate();
            try (RunningSharon sharon =
                    RunningSharon.in(otherHome).onDatabaseOf(owner).startWithoutWaiting()) {
                patiently()
                        .untilAsserted(
                                () ->
                                        assertThat(sharon.get("/health/ready").statusCode())
                                                .isEqualTo(503));
                assertThat(sharon.get("/health/live").statusCode()).isEqualTo(200);

                try (RunningSharon back = RunningSharon.in(home).start()) {
                    sharon.awaitReady();
                }
            }
        }
    }

    @Test
    void outlivesABreakdownOfItsDatabase() throws Exception {
        try (RunningSharon sharon = RunningSharon.in(home).start()) {
            ProcessHandle database = sharon.databaseProcess();

            database.destroyForcibly();

            patiently()
                    .untilAsserted(
                            () -> {
                                assertThat(sharon.databaseProcess().pid())
                                        .isNotEqualTo(database.pid());
                                sharon.database().close();
                            });
            sharon.awaitReady();
        }
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }
}
