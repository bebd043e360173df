package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.SharonArchive.Finished;
import org.sharon.distribution.swap.PluginVariant;

/** What an operator types about plugins while the platform runs. */
class PluginOrdersIT {

    private static final Path SOURCES = Path.of("../plugins/eating-disorders/src/main/java");
    private static final String SERVICE = "eating-disorders";

    @TempDir private Path folder;

    @Test
    void inDevelopmentAJarServesAtOnceAndCanBeRolledBackAndRemoved() throws Exception {
        Path next = PluginVariant.of(SOURCES, "next").write(folder.resolve("next.jar"));
        try (RunningSharon sharon =
                RunningSharon.in(home()).with("sharon.plugins.mode", "development").start()) {
            Finished listed = plugin("list");
            assertThat(listed.status()).isZero();
            assertThat(listed.output()).contains("eating-disorders", "perinatal", " active ");
            assertThat(listed.output().lines()).hasSize(3);

            Finished preview = plugin("preview", "" + next);
            assertThat(preview.errors()).isEmpty();
            assertThat(preview.output())
                    .contains("-next would take the place of ")
                    .contains("It reaches 0 members and 0 members of staff.");
            Finished installed = plugin("install", "" + next);
            assertThat(installed.errors()).isEmpty();
            assertThat(plugin("preview", "" + next, "--json").output())
                    .startsWith("{")
                    .contains("\"affected\" : {", "\"now\" : \"", "-next\"");
            assertThat(installed.output()).contains("-next serves on every node.");
            assertThat(plugin("list").output()).contains("-next").contains("next.jar");
            assertThat(plugin("update", "" + next).status()).isZero();

            Path words = Files.writeString(folder.resolve("words.jar"), "These are words");
            Finished refused = plugin("install", "" + words);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.errors())
                    .isEqualTo("sharon: It is not a jar: build it with the plugin parent pom\n");

            assertThat(plugin("rollback", SERVICE).output()).contains("serves again");
            assertThat(plugin("list").output()).doesNotContain("-next");
            assertThat(plugin("remove", SERVICE).output()).contains("serves no more");
            assertThat(plugin("list").output()).doesNotContain(SERVICE).contains("perinatal");
            assertThat(plugin("remove", SERVICE).errors())
                    .isEqualTo("sharon: No service eating-disorders serves here\n");

            theServiceIsSwitchedOnAndOffAtOnce();
            theDoorIsForWhoeverMayReadTheHome();
            sharon.terminate();
        }
        assertThat(home().resolve("operator.properties")).doesNotExist();
        Finished alone = plugin("rollback", SERVICE);
        assertThat(alone.status()).isEqualTo(3);
        assertThat(alone.errors()).startsWith("sharon: No SHaRON is running in ");
    }

    @Test
    void inProductionWhatCameWithThePlatformServesAndAnythingElseWaitsForTwoPeople()
            throws Exception {
        Path unsigned = PluginVariant.of(SOURCES, "next").write(folder.resolve("next.jar"));
        try (RunningSharon sharon =
                RunningSharon.in(home()).with("sharon.plugins.mode", "production").start()) {
            assertThat(plugin("list").output().lines())
                    .hasSize(3)
                    .filteredOn(line -> line.contains(" active "))
                    .hasSize(2);

            assertThat(plugin("install", "" + unsigned).errors())
                    .contains("It is not signed: sign it with sharon plugin sign");
            assertThat(plugin("remove", SERVICE).errors()).contains("Two people decide this");
            assertThat(plugin("rollback", SERVICE).errors()).contains("Two people decide this");

            whatTheOperatorWantsWaitsForPeople();
            Path other =
                    PluginVariant.of(SOURCES, "other")
                            .appending(
                                    "Import-Package", ",org.sharon.api.telepathy;version=\"[1,2)\"")
                            .write(folder.resolve("other.jar"));
            sign(other);
            Finished refused = plugin("install", "" + other);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.errors())
                    .contains("built for another version of org.sharon.api.telepathy");

            sign(unsigned);
            assertThat(plugin("install", "" + unsigned).output()).contains("waits for approval");
            assertThat(plugin("list").output())
                    .contains(" waiting ")
                    .contains("waiting for approval: two people agree to it");

            Files.move(unsigned, home().resolve("plugins/another.jar"));
            Files.delete(home().resolve("plugins/sharon-plugin-perinatal.jar"));
            Awaitility.await().until(() -> sharon.console().contains("perinatal goes on serving"));
            assertThat(plugin("list").output().lines())
                    .filteredOn(line -> line.contains(" active "))
                    .hasSize(2);
        }
    }

    private void theServiceIsSwitchedOnAndOffAtOnce() throws Exception {
        Finished on =
                plugin(
                        "enable",
                        "perinatal",
                        "--lead-name",
                        "Linden",
                        "--lead-title",
                        "Service lead",
                        "--hours",
                        "weekdays=09:00-17:00",
                        "--outside",
                        "We read it when we are back.",
                        "--outside-welsh",
                        "Byddwn yn ei ddarllen pan fyddwn yn ôl.");
        assertThat(on.errors()).isEmpty();
        assertThat(on.output()).matches("perinatal \\S+ is switched on in \\S+\\.\n");
        String trust = on.output().strip().replaceAll(".* in |\\.$", "");
        assertThat(plugin("status").output())
                .startsWith(trust)
                .containsPattern(
                        "perinatal +\\S+ +On here\\. This version came with the platform\\.");
        String json = plugin("status", "perinatal", "--trust", trust, "--json").output();
        assertThat(json)
                .startsWith("{")
                .contains("\"openToMembers\" : true", "\"leadName\" : \"Linden\"")
                .contains("\"outsideWelsh\" : \"Byddwn yn ei ddarllen pan fyddwn yn ôl.\"");
        assertThat(plugin("list", "--json").output())
                .contains("\"twoPeople\" : false", "\"trust\" : \"" + trust);
        assertThat(plugin("enable", "perinatal").status()).isEqualTo(1);
        assertThat(plugin("enable", "perinatal", "--hours", "always").status()).isEqualTo(2);
        assertThat(plugin("enable", "perinatal", "--trust", "nowhere").errors())
                .isEqualTo("sharon: There is no trust nowhere here. There is: " + trust + ".\n");
        Finished unknown = plugin("configure", "perinatal", "depth=5");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.errors()).contains("perinatal has no setting called depth.");
        assertThat(plugin("disable", "perinatal").output())
                .isEqualTo(
                        "perinatal is switched off in %s. Nothing is deleted.\n".formatted(trust));
        assertThat(plugin("status").output()).containsPattern("perinatal +\\S+ +Off here");
    }

    private void whatTheOperatorWantsWaitsForPeople() throws Exception {
        Finished asked = plugin("enable", SERVICE);
        assertThat(asked.status()).isZero();
        assertThat(asked.output())
                .contains("waits for two people of", "/admin/plugins/eating-disorders/enable")
                .endsWith("Nothing is switched on yet.\n");
        assertThat(plugin("status", SERVICE).output()).contains("Off here");
        assertThat(plugin("disable", SERVICE).errors()).contains("is switched off in");
        Finished settings = plugin("configure", SERVICE, "depth=5");
        assertThat(settings.status()).isEqualTo(1);
        assertThat(settings.errors())
                .contains("Settings are for the administrators of a trust")
                .contains("/admin/plugins/eating-disorders/settings");
    }

    private void theDoorIsForWhoeverMayReadTheHome() throws IOException {
        Path file = home().resolve("operator.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Properties door = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            door.load(reader);
        }
        for (String token : new String[] {"", "Bearer ", "Bearer guessed"}) {
            HttpURLConnection visit =
                    (HttpURLConnection)
                            URI.create(door.getProperty("address") + "/plugins")
                                    .toURL()
                                    .openConnection();
            visit.setRequestProperty("Authorization", token);
            assertThat(visit.getResponseCode()).isEqualTo(401);
        }
    }

    private void sign(Path jar) throws Exception {
        Path keys = folder.resolve("keys.p12");
        keyed("new-key", "--keystore", "" + keys, "--alias", "robin", "--name", "Robin");
        assertThat(keyed("sign", "" + jar, "--keystore", "" + keys).errors()).isEmpty();
        assertThat(plugin("trust", "" + folder.resolve("robin.pem")).status()).isZero();
    }

    private static Finished keyed(String... words) throws Exception {
        String[] all = new String[words.length + 1];
        all[0] = "plugin";
        System.arraycopy(words, 0, all, 1, words.length);
        ProcessBuilder builder = SharonArchive.command(all);
        builder.environment().put("SHARON_KEYSTORE_PASSWORD", "three quiet lamps");
        return SharonArchive.run(builder);
    }

    private Finished plugin(String... words) throws Exception {
        String[] all = new String[words.length + 3];
        all[0] = "plugin";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--home";
        all[words.length + 2] = home().toString();
        return SharonArchive.run(all);
    }

    private Path home() {
        return folder.resolve("home");
    }
}
