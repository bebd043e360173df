package org.sharon.core.plugins;

/** What operators read when plugin code fails while members are talking. */
final class Sentences {

    private Sentences() {}

    static String threw(Service service, String rule, String how) {
        return "%s: %s %s; what it was reading is held for a person"
                .formatted(service, rule.isEmpty() ? "its code" : rule, how);
    }

    static String late(Service service, String rule) {
        return "%s: %s did not answer in time; what it was reading is held for a person"
                .formatted(service, rule.isEmpty() ? "its code" : rule);
    }

    static String quarantined(Service service) {
        return ("%s failed %d times within an hour and is in quarantine: its rooms stay open, and"
                        + " every post in them waits for a person until its plugin is replaced or"
                        + " released")
                .formatted(service, Health.MOST_FAILURES);
    }
}
