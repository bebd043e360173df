package org.sharon.core.plugins;

/** What operators read when plugin code fails while members are talking. */
final class Sentences {

    private Sentences() {}

    static String failed(Service service, Failure failure) {
        return "%s: %s; a text that it was reading is held for a person"
                .formatted(service, failure.sentence());
    }

    static String quarantined(Service service, Quarantine quarantine) {
        return ("%s is in quarantine: its rooms stay open, and every post in them waits for a"
                        + " person until its plugin is replaced or released, because %s.")
                .formatted(service, quarantine.why());
    }
}
