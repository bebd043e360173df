package org.sharon.core.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sharon.core.cluster.ClusterSettings;
import org.sharon.core.mail.MailSettings;
import org.sharon.core.plugins.PlatformJars;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.signing.SigningSettings;
import org.sharon.core.push.PushSettings;
import org.sharon.core.store.DatabaseAddress;

/**
 * What the launcher passes on, read by name. The launcher has checked it and filled in the
 * defaults.
 */
final class Settings {

    private final UnaryOperator<String> properties;

    Settings(UnaryOperator<String> properties) {
        this.properties = properties;
    }

    /** {@code run}, {@code demo}, or the name of a command that needs no web server. */
    String mode() {
        return get("sharon.mode", "run");
    }

    boolean isDemonstration() {
        return mode().equals("demo");
    }

    /**
     * A demonstration that was asked for a load generator's members lets them write as fast as they
     * can.
     */
    boolean isLoadDemonstration() {
        return isDemonstration() && demonstrationSessions() > 0;
    }

    Path home() {
        return Path.of(get("sharon.home", "."));
    }

    Path plugins() {
        return Path.of(get("sharon.plugins", home().resolve("plugins").toString()));
    }

    Path keys() {
        return Path.of(get("sharon.keys", home().resolve("keys").toString()));
    }

    /** What came with the platform, as the build of its archive wrote it down. */
    PlatformJars platformJars() {
        String install = get("sharon.install", "");
        try {
            return install.isEmpty()
                    ? PlatformJars.NONE
                    : PlatformJars.in(Path.of(install, "lib", "plugins.sha256"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("lib/plugins.sha256 cannot be read", unreadable);
        }
    }

    SigningSettings signing() {
        Path usual = keys().resolve("revoked-signers.txt").toAbsolutePath();
        Path revoked = Path.of(get("sharon.plugins.revoked", usual.toString())).toAbsolutePath();
        return new SigningSettings(
                PluginMode.of(get("sharon.plugins.mode", "development")),
                Path.of(
                        get(
                                "sharon.plugins.signers",
                                keys().resolve("plugin-signers.p12").toString())),
                get("sharon.plugins.signers.password", "changeit"),
                revoked,
                !revoked.normalize().equals(usual.normalize()));
    }

    String address() {
        return get("sharon.address", "127.0.0.1");
    }

    int port() {
        return number("sharon.port", 8080);
    }

    int managementPort() {
        return number("sharon.management.port", 0);
    }

    String logLevel() {
        return get("sharon.log.level", "info");
    }

    DatabaseAddress database() {
        return new DatabaseAddress(
                get("sharon.database.url", ""),
                get("sharon.database.user", "sharon"),
                get("sharon.database.password", ""));
    }

    DatabaseAddress vault() {
        return new DatabaseAddress(
                get("sharon.vault.url", ""),
                get("sharon.vault.user", "sharon_vault"),
                get("sharon.vault.password", ""));
    }

    String nodeAddress() {
        return get("sharon.node.address", "127.0.0.1:5701");
    }

    ClusterSettings cluster() {
        String node = nodeAddress();
        int colon = node.lastIndexOf(':');
        List<String> members =
                Arrays.stream(get("sharon.members", "").split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
        return new ClusterSettings(
                node.substring(0, colon), Integer.parseInt(node.substring(colon + 1)), members);
    }

    /** Whether the demonstration opens services that it does not know, for whoever writes one. */
    boolean opensNewServices() {
        return Boolean.parseBoolean(get("sharon.demo.open", "false"));
    }

    int demonstrationMembers() {
        return number("sharon.demo.members", 0);
    }

    int demonstrationPosts() {
        return number("sharon.demo.posts", 0);
    }

    int demonstrationSessions() {
        return number("sharon.demo.sessions", 0);
    }

    /** Whether anything is sent to the makers of browsers, and to which. */
    PushSettings push() {
        return PushSettings.of(
                Boolean.parseBoolean(get("sharon.push", "false")),
                get("sharon.push.hosts", PushSettings.USUAL_HOSTS),
                get("sharon.push.contact", ""));
    }

    /** The trust's server for e-mail; off without a host. */
    MailSettings mail() {
        String host = get("sharon.mail.host", "");
        return host.isBlank()
                ? MailSettings.OFF
                : MailSettings.of(
                        host,
                        number("sharon.mail.port", 587),
                        Boolean.parseBoolean(get("sharon.mail.tls", "false")),
                        get("sharon.mail.user", ""),
                        get("sharon.mail.password", ""),
                        get("sharon.mail.from", ""),
                        get("sharon.mail.site", ""));
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(get(name, Integer.toString(otherwise)));
    }

    private String get(String name, String otherwise) {
        String value = properties.apply(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
