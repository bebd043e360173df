package org.sharon.core.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The trust's server for e-mail, and who writes.
 *
 * @param host empty where no e-mail is sent
 * @param tls whether the connection begins with TLS; else it changes to TLS before anything is said
 * @param mayBePlain whether it may stay without TLS: only when the server is this machine
 * @param user empty when the server does not ask who sends
 * @param from the sender's address, which should say nothing about the service
 * @param site where members sign in, such as {@code https://elder.example.org}
 */
public record MailSettings(
        String host,
        int port,
        boolean tls,
        boolean mayBePlain,
        String user,
        String password,
        String from,
        String site) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

    /** Nothing is sent. */
    public static final MailSettings OFF = new MailSettings("", 0, false, false, "", "", "", "");

    public MailSettings {
        if (!host.isEmpty()) {
            if (MailAddress.of(from).isEmpty()) {
                throw new IllegalArgumentException(
                        "sharon.mail.from must be an e-mail address when sharon.mail.host is set");
            }
            if (!isSite(site)) {
                throw new IllegalArgumentException(
                        "sharon.mail.site must be where members sign in, such as"
                                + " https://elder.example.org, when sharon.mail.host is set");
            }
        }
    }

    /** TLS may be missing only on the way to this machine itself. */
    public static MailSettings of(
            String host,
            int port,
            boolean tls,
            String user,
            String password,
            String from,
            String site) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return new MailSettings(
                name,
                port,
                tls,
                LOOPBACK.contains(name),
                user.strip(),
                password,
                from.strip(),
                site.strip().replaceFirst("/+$", ""));
    }

    boolean on() {
        return !host.isEmpty();
    }

    /** What comes behind the @ of the sender. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Never the password, and nothing else either. */
    @Override
    public String toString() {
        return on() ? "e-mail on" : "e-mail off";
    }

    private static boolean isSite(String site) {
        try {
            URI address = URI.create(site);
            String host = address.getHost();
            return host != null
                    && address.getRawPath().isEmpty()
                    && address.getRawUserInfo() == null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme()) && isHere(host)));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean isHere(String host) {
        return LOOPBACK.contains(host) || host.endsWith(".localhost");
    }
}
