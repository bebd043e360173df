package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.SharonArchive.Finished;

/** Every home here is inside the temporary folder, which is a hard place to keep data in. */
class StartAndStopIT {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @TempDir private Path home;

    @Test
    void keepsItsDataFromStartToStart() throws Exception {
        try (RunningSharon sharon = RunningSharon.in(home).start()) {
            assertThat(sharon.get("/health/ready").statusCode()).isEqualTo(200);
            writeALetter(sharon);
            assertThat(sharon.terminate()).isZero();
        }

        try (RunningSharon sharon = RunningSharon.in(home).start()) {
            assertThat(letters(sharon)).isEqualTo("1");
        }
    }

    @Test
    void keepsItsDataWhenItIsKilled() throws Exception {
        ProcessHandle orphan;
        try (RunningSharon sharon = RunningSharon.in(home).start()) {
            writeALetter(sharon);
            orphan = sharon.databaseProcess();
            sharon.kill();
            assertThat(orphan.isAlive()).as("a database left behind").isTrue();
        }

        try (RunningSharon sharon = RunningSharon.in(home).start()) {
            assertThat(sharon.databaseProcess().pid()).isNotEqualTo(orphan.pid());
            assertThat(letters(sharon)).isEqualTo("1");
        }
    }

    @Test
    void endsTheDatabaseTooWhenItIsTerminated() throws Exception {
        try (RunningSharon sharon = RunningSharon.in(home).start()) {
            ProcessHandle database = sharon.databaseProcess();
            long before = System.nanoTime();

            int status = sharon.terminate();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(TEN_SECONDS);
            assertThat(status).isZero();
            assertThat(database.isAlive()).isFalse();
        }
    }

    @Test
    void endsTheDatabaseTooWhenItsProcessGroupIsSignalled() throws Exception {
        for (String signal : List.of("INT", "TERM")) {
            // setsid makes the process the leader of a group that has its number. A build in the
            // background of a shell ignores SIGINT, and all that it starts would, too.
            try (RunningSharon sharon =
                    RunningSharon.in(home)
                            .under("setsid", "env", "--default-signal=INT,TERM")
                            .start()) {
                ProcessHandle database = sharon.databaseProcess();
                String group = "-" + sharon.process().pid();
                long before = System.nanoTime();

                new ProcessBuilder("kill", "-" + signal, "--", group).start().waitFor();

                assertThat(sharon.awaitEnd()).as(signal).isZero();
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(TEN_SECONDS);
                assertThat(database.isAlive()).as(signal).isFalse();
                assertThat(sharon.console()).doesNotContain("started again");
            }
        }
    }

    @Test
    void endsWithTheProgramThatStartedItWhenAskedTo() throws Exception {
        // A build tool that is killed does not stop what it started; the shell stands for it here.
        try (RunningSharon shell =
                RunningSharon.in(home).under("sh", "-c", "\"$@\" & wait", "sh").start()) {
            ProcessHandle platform = shell.process().children().findFirst().orElseThrow();
            List<ProcessHandle> all = shell.process().descendants().toList();
            assertThat(all).hasSize(2);

            shell.kill();

            platform.onExit().get(TEN_SECONDS.toSeconds(), TimeUnit.SECONDS);
            assertThat(all).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void refusesAHomeThatIsInUse() throws Exception {
        try (RunningSharon sharon = RunningSharon.in(home).start()) {
            Finished refused = SharonArchive.run("run", "--home", "" + home);

            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.errors())
                    .contains("Another SHaRON (process " + sharon.process().pid() + ")");
            assertThat(sharon.isReady()).isTrue();
        }
    }

    @Test
    void letsASecondNodeUseTheSameDatabase(@TempDir Path secondHome) throws Exception {
        try (RunningSharon first = RunningSharon.in(home).start();
                RunningSharon second = RunningSharon.in(secondHome).onDatabaseOf(first).start()) {
            assertThat(second.isReady()).isTrue();
            assertThat(secondHome.resolve("mariadb")).doesNotExist();
        }
    }

    @Test
    void printsWhereToGoAndHowToSignIn() throws Exception {
        try (RunningSharon sharon = RunningSharon.in(home).demo().start()) {
            Awaitility.await()
                    .atMost(TEN_SECONDS)
                    .until(() -> sharon.console().contains("Ctrl-C stops everything"));

            assertThat(sharon.console())
                    .contains("SHaRON is ready")
                    .contains("http://localhost:" + sharon.port());
            assertThat(sharon.accounts()).isNotEmpty();
            for (String[] account : sharon.accounts()) {
                assertThat(sharon.console()).contains(account[3]).contains(account[4]);
            }
        }
    }

    private static void writeALetter(RunningSharon sharon) throws Exception {
        try (Connection connection = sharon.database();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE letter (words VARCHAR(40))");
            statement.execute("INSERT INTO letter VALUES ('still here')");
        }
    }

    private static String letters(RunningSharon sharon) throws Exception {
        try (Connection connection = sharon.database();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT COUNT(*) FROM letter")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
