package org.sharon.core.people;

import org.jspecify.annotations.Nullable;
import org.sharon.core.vault.Identity;
import org.sharon.core.web.Form;
import org.sharon.core.web.When;

/**
 * Before and after an identity is opened.
 *
 * @param identity who it is; null before
 * @param openedAt when it was opened; empty before
 * @param known whether the vault knows this person at all
 * @param back where the clinician came from
 */
record IdentityView(
        Account account,
        Form form,
        @Nullable Identity identity,
        String openedAt,
        boolean known,
        String back) {

    boolean isOpen() {
        return identity != null;
    }

    String address() {
        return "/staff/people/" + account.id() + "/identity";
    }

    String alert() {
        return back.startsWith("/staff/alerts/") ? back.substring("/staff/alerts/".length()) : "";
    }

    String backName() {
        return alert().isEmpty() ? account.nickname() : "Alert";
    }

    String born() {
        return identity == null ? "" : When.day(identity.born());
    }
}
