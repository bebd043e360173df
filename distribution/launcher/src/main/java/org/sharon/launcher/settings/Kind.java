package org.sharon.launcher.settings;

import java.util.regex.Pattern;

/** What a value may look like, and the words that say so. */
enum Kind {
    TEXT("may be any text", ".*"),
    SWITCH("must be true or false", "true|false"),
    COUNT("must be a whole number, 0 or more", "\\d{1,9}"),
    PORT("must be a port number from 1 to 65535", "\\d{1,5}"),
    PORT_OR_OFF("must be a port number from 1 to 65535, or 0 for none", "\\d{1,5}"),
    LOG_LEVEL("must be error, warn, info, debug or trace", "(?i)error|warn|info|debug|trace"),
    HOST("must be a host name or an IP address", Kind.A_HOST),
    HOST_AND_PORT("must look like 127.0.0.1:5701", Kind.A_HOST + ":\\d{1,5}"),
    HOSTS_AND_PORTS(
            "must be a list like 10.0.0.1:5701,10.0.0.2:5701",
            "(" + Kind.A_HOST + ":\\d{1,5}(\\s*,\\s*" + Kind.A_HOST + ":\\d{1,5})*)?"),
    PLUGIN_MODE("must be development or production", "development|production"),
    DATABASE_URL("must look like jdbc:mariadb://host:3306/sharon", "(jdbc:mariadb:.+/.+)?");

    private static final String A_HOST = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])";
    private static final int HIGHEST_PORT = 65535;

    private final String words;
    private final Pattern pattern;

    Kind(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    boolean accepts(String value) {
        if (!pattern.matcher(value).matches()) {
            return false;
        }
        return switch (this) {
            case PORT -> isPort(value, 1);
            case PORT_OR_OFF -> isPort(value, 0);
            case TEXT,
                    SWITCH,
                    COUNT,
                    LOG_LEVEL,
                    HOST,
                    HOST_AND_PORT,
                    HOSTS_AND_PORTS,
                    PLUGIN_MODE,
                    DATABASE_URL ->
                    true;
        };
    }

    String words() {
        return words;
    }

    private static boolean isPort(String value, int lowest) {
        int port = Integer.parseInt(value);
        return port >= lowest && port <= HIGHEST_PORT;
    }
}
