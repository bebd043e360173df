package org.sharon.core.push;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whether this building may send anything to the makers of browsers, and to which.
 *
 * @param on off unless an operator says otherwise
 * @param hosts names of hosts, or {@code *.} and the end of a name; an origin such as {@code
 *     http://127.0.0.1:9000} is taken as it stands, for tests
 * @param contact where the push services can reach the operator; empty for none
 */
public record PushSettings(boolean on, List<String> hosts, String contact) {

    /** The services of the browsers that most people have. */
    public static final String USUAL_HOSTS =
            "fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com";

    /** Nothing is sent. */
    public static final PushSettings OFF = new PushSettings(false, List.of(), "");

    public PushSettings {
        hosts = List.copyOf(hosts);
    }

    /**
     * @param hosts with commas between them
     */
    public static PushSettings of(boolean on, String hosts, String contact) {
        List<String> all =
                Arrays.stream(hosts.split(","))
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> !each.isEmpty())
                        .toList();
        return new PushSettings(on, all, contact.strip());
    }

    /** Whether something may be sent there. */
    boolean allows(URI endpoint) {
        String host = endpoint.getHost();
        if (host == null || endpoint.getRawUserInfo() != null) {
            return false;
        }
        String origin = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        if (hosts.contains(origin)) {
            return true;
        }
        String name = host.toLowerCase(Locale.ROOT);
        boolean usualPort = endpoint.getPort() == -1 || endpoint.getPort() == 443;
        return "https".equals(endpoint.getScheme())
                && usualPort
                && hosts.stream().anyMatch(each -> matches(each, name));
    }

    private static boolean matches(String allowed, String host) {
        return allowed.startsWith("*.")
                ? host.endsWith(allowed.substring(1))
                : host.equals(allowed);
    }
}
