package org.sharon.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingSourcesTest {

    @TempDir private Path home;

    private final Map<String, String> environment = new HashMap<>();
    private final Properties system = new Properties();

    @Test
    void hasADefaultForEverything() {
        assertThat(read().values()).containsOnlyKeys(Setting.values());
        assertThat(read().number(Setting.PORT)).isEqualTo(8080);
        assertThat(read().text(Setting.ADDRESS)).isEqualTo("127.0.0.1");
    }

    @Test
    void believesTheStrongerPlace() throws IOException {
        write("sharon.properties", "sharon.port=1001");
        assertThat(read().number(Setting.PORT)).isEqualTo(1001);

        environment.put("SHARON_PORT", "1002");
        assertThat(read().number(Setting.PORT)).isEqualTo(1002);

        system.setProperty("sharon.port", "1003");
        assertThat(read().number(Setting.PORT)).isEqualTo(1003);

        assertThat(read(Map.of("sharon.port", "1004")).number(Setting.PORT)).isEqualTo(1004);
    }

    @Test
    void readsTheNamedFileInsteadOfTheOneInTheHome() throws IOException {
        write("sharon.properties", "sharon.port=1001\nsharon.log.level=debug");
        Path other = write("other.properties", "sharon.port=2001");

        Settings settings = read(Map.of("sharon.config", other.toString()));

        assertThat(settings.number(Setting.PORT)).isEqualTo(2001);
        assertThat(settings.text(Setting.LOG_LEVEL)).isEqualTo("info");
    }

    @Test
    void everySettingHasANameInTheEnvironment() {
        for (Setting setting : Setting.values()) {
            assertThat(Setting.withEnvironmentName(setting.environmentName())).contains(setting);
        }
    }

    @Test
    void warnsOfANameThatIsNoSetting() throws IOException {
        write("sharon.properties", "sharon.prot=1001");
        environment.put("SHARON_DATABSE_URL", "x");
        environment.put("SHARON_JAVA_OPTS", "-Xmx1g");
        system.setProperty("sharon.hom", "x");

        assertThat(read().warnings())
                .hasSize(3)
                .anySatisfy(warning -> assertThat(warning).contains("sharon.prot"))
                .anySatisfy(warning -> assertThat(warning).contains("SHARON_DATABSE_URL"))
                .anySatisfy(warning -> assertThat(warning).contains("sharon.hom"));
    }

    @Test
    void refusesANameOnTheCommandLineThatIsNoSetting() {
        assertThatThrownBy(() -> read(Map.of("sharon.prot", "1")))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("sharon.prot");
    }

    @Test
    void refusesABadValueInOneSentenceThatNamesItsPlace() {
        environment.put("SHARON_PORT", "70000");

        assertThatThrownBy(this::read)
                .isInstanceOf(BadSettingException.class)
                .hasMessage(
                        "sharon.port is “70000” (SHARON_PORT)."
                                + " It must be a port number from 1 to 65535.");
    }

    @Test
    void refusesWhatCannotBeAnAddressOrAList() {
        assertRefused("sharon.address", "two words");
        assertRefused("sharon.node.address", "127.0.0.1");
        assertRefused("sharon.members", "127.0.0.1:5701,,127.0.0.1:5702");
        assertRefused("sharon.database.url", "mysql://localhost/sharon");
        assertRefused("sharon.log.level", "loud");
        assertRefused("sharon.development", "perhaps");
        assertRefused("sharon.port", "0");
        assertRefused("sharon.demo.members", "-1");
    }

    @Test
    void takesAListOfMembersAndNoManagementPort() {
        Settings settings =
                read(
                        Map.of(
                                "sharon.members", "127.0.0.1:5701, [::1]:5702",
                                "sharon.management.port", "0"));

        assertThat(settings.text(Setting.MEMBERS)).isEqualTo("127.0.0.1:5701, [::1]:5702");
        assertThat(settings.number(Setting.MANAGEMENT_PORT)).isZero();
    }

    @Test
    void refusesASettingsFileThatIsNotThere() {
        Path missing = home.resolve("missing.properties");

        assertThatThrownBy(() -> read(Map.of("sharon.config", missing.toString())))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("missing.properties");
    }

    @Test
    void putsTheVaultBesideTheDatabase() {
        Settings settings =
                read(
                        Map.of(
                                "sharon.database.url", "jdbc:mariadb://db:3306/care?sslMode=trust",
                                "sharon.database.user", "ann",
                                "sharon.database.password", "secret"));

        assertThat(settings.text(Setting.VAULT_URL))
                .isEqualTo("jdbc:mariadb://db:3306/care_vault?sslMode=trust");
        assertThat(settings.text(Setting.VAULT_USER)).isEqualTo("ann");
        assertThat(settings.text(Setting.VAULT_PASSWORD)).isEqualTo("secret");
    }

    private void assertRefused(String key, String value) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .as("%s=%s", key, value)
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining(key);
    }

    private Settings read() {
        return read(Map.of());
    }

    private Settings read(Map<String, String> commandLine) {
        Map<String, String> all = new HashMap<>(commandLine);
        all.put("sharon.home", home.toString());
        return new SettingSources(environment, system).read(all);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }
}
