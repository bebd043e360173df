package org.sharon.core.alerts;

import java.util.UUID;

/**
 * What has been typed on the page of an alert and not been sent: nothing of it is lost.
 *
 * @param form which of the forms it was; empty when none
 * @param key the client key, so that a form sent twice is one post
 * @param problem why it was not sent
 */
record AlertDraft(String form, String key, String text, String problem) {

    static AlertDraft none() {
        return new AlertDraft("", newKey(), "", "");
    }

    boolean isWrong() {
        return !problem.isEmpty();
    }

    boolean isWrong(String name) {
        return isWrong() && form.equals(name);
    }

    String text(String name) {
        return form.equals(name) ? text : "";
    }

    /** The key of one form; each other gets its own. */
    String key(String name) {
        return form.equals(name) ? key : newKey();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
