package org.sharon.launcher.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set. {@code conf/sharon.properties} in the archive explains each one. */
public enum Setting {
    HOME("sharon.home", "", Kind.TEXT),
    CONFIG("sharon.config", "", Kind.TEXT),
    INSTALL("sharon.install", "", Kind.TEXT),
    MODE("sharon.mode", "run", Kind.TEXT),
    DEVELOPMENT("sharon.development", "false", Kind.SWITCH),
    STOP_WITH_PARENT("sharon.stop.with.parent", "false", Kind.SWITCH),

    PORT("sharon.port", "8080", Kind.PORT),
    ADDRESS("sharon.address", "127.0.0.1", Kind.HOST),
    MANAGEMENT_PORT("sharon.management.port", "8081", Kind.PORT_OR_OFF),
    LOG_LEVEL("sharon.log.level", "info", Kind.LOG_LEVEL),

    DATABASE_URL("sharon.database.url", "", Kind.DATABASE_URL),
    DATABASE_USER("sharon.database.user", "sharon", Kind.TEXT),
    DATABASE_PASSWORD("sharon.database.password", "", Kind.TEXT),
    VAULT_URL("sharon.vault.url", "", Kind.DATABASE_URL),
    VAULT_USER("sharon.vault.user", "", Kind.TEXT),
    VAULT_PASSWORD("sharon.vault.password", "", Kind.TEXT),
    KEYS("sharon.keys", "", Kind.TEXT),
    MARIADB_PROGRAMS("sharon.mariadb.programs", "", Kind.TEXT),

    PLUGINS("sharon.plugins", "", Kind.TEXT),
    PLUGINS_MODE("sharon.plugins.mode", "", Kind.PLUGIN_MODE),
    PLUGINS_SIGNERS("sharon.plugins.signers", "", Kind.TEXT),
    PLUGINS_SIGNERS_PASSWORD("sharon.plugins.signers.password", "changeit", Kind.TEXT),
    PLUGINS_REVOKED("sharon.plugins.revoked", "", Kind.TEXT),

    NODE_ADDRESS("sharon.node.address", "127.0.0.1:5701", Kind.HOST_AND_PORT),
    MEMBERS("sharon.members", "", Kind.HOSTS_AND_PORTS),

    PUSH("sharon.push", "false", Kind.SWITCH),
    PUSH_HOSTS(
            "sharon.push.hosts",
            "fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com",
            Kind.TEXT),
    PUSH_CONTACT("sharon.push.contact", "", Kind.TEXT),

    MAIL_HOST("sharon.mail.host", "", Kind.TEXT),
    MAIL_PORT("sharon.mail.port", "587", Kind.PORT),
    MAIL_TLS("sharon.mail.tls", "false", Kind.SWITCH),
    MAIL_USER("sharon.mail.user", "", Kind.TEXT),
    MAIL_PASSWORD("sharon.mail.password", "", Kind.TEXT),
    MAIL_FROM("sharon.mail.from", "", Kind.TEXT),
    MAIL_SITE("sharon.mail.site", "", Kind.TEXT),

    DEMO_OPEN("sharon.demo.open", "false", Kind.SWITCH),
    DEMO_MEMBERS("sharon.demo.members", "0", Kind.COUNT),
    DEMO_POSTS("sharon.demo.posts", "0", Kind.COUNT),
    DEMO_SESSIONS("sharon.demo.sessions", "0", Kind.COUNT);

    private final String key;
    private final String standard;
    private final Kind kind;

    Setting(String key, String standard, Kind kind) {
        this.key = key;
        this.standard = standard;
        this.kind = kind;
    }

    /** The name in a file and on the command line, such as {@code sharon.port}. */
    public String key() {
        return key;
    }

    /** The name in the environment, such as {@code SHARON_PORT}. */
    public String environmentName() {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What holds when nobody sets it; empty when it follows from another setting. */
    String standard() {
        return standard;
    }

    Kind kind() {
        return kind;
    }

    static Optional<Setting> withKey(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    static Optional<Setting> withEnvironmentName(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.environmentName().equals(name))
                .findFirst();
    }
}
