package org.sharon.api.content;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where else a person can turn. A signpost without a contact is a question to the trust, which
 * fills it and says when it was checked; members do not see it before.
 *
 * @param id stable, such as {@code local-crisis-team}
 * @param title whose help it is
 * @param about one plain sentence: what they do, and for whom
 * @param contact a telephone number or a web address
 * @param verifiedOn when somebody last tried it
 * @param expiresOn from this day on it is hidden, and its owner is told
 * @since 1.0
 */
public record Signpost(
        String id,
        String title,
        String about,
        Optional<String> contact,
        Optional<LocalDate> verifiedOn,
        Optional<LocalDate> expiresOn) {

    public Signpost {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(about, "about");
        requireNonNull(contact, "contact");
        if (contact.isPresent() != verifiedOn.isPresent()
                || contact.isPresent() != expiresOn.isPresent()) {
            throw new IllegalArgumentException(
                    "A contact comes with the day it was checked and the day it expires: " + id);
        }
        if (contact.isPresent() && !expiresOn.get().isAfter(verifiedOn.get())) {
            throw new IllegalArgumentException("It expires before it was checked: " + id);
        }
    }

    /** A signpost that the trust fills in. */
    public static Signpost filledByTrust(String id, String title, String about) {
        return new Signpost(id, title, about, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A signpost that is the same everywhere, good for a year after it was checked.
     *
     * @param contact one of the numbers that are on every page: 999, 111, Samaritans, SHOUT or
     *     Childline. The developer kit finds every other; leave those to the trust, with {@link
     *     #filledByTrust}
     * @param verifiedOn the day on which somebody tried it, which is not in the future
     */
    public static Signpost everywhere(
            String id, String title, String about, String contact, LocalDate verifiedOn) {
        return new Signpost(
                id,
                title,
                about,
                Optional.of(contact),
                Optional.of(verifiedOn),
                Optional.of(verifiedOn.plusYears(1)));
    }

    /** Whether members see it on this day; never before a contact is filled in. */
    public boolean isShownOn(LocalDate day) {
        return expiresOn.filter(day::isBefore).isPresent();
    }
}
