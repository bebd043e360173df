package org.sharon.core.signposts;

import static org.sharon.core.language.Words.say;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.api.content.Signpost;
import org.sharon.core.plugins.Service;
import org.sharon.core.web.When;

/**
 * A signpost of a service as it stands in one trust today.
 *
 * @param tried what the trust has filled in and tried; null when it has not
 */
public record Place(Service of, Signpost signpost, @Nullable Tried tried, LocalDate today) {

    /** From so many days before it expires, somebody is asked to try it again. */
    static final int DAYS_BEFORE = 30;

    /** How it stands; what comes first is to be done first. */
    enum State {
        EXPIRED("Members do not see it. Try it again."),
        SOON("Try it again soon."),
        OPEN("Members do not see it. It has no contact yet."),
        GOOD("Members see it.");

        private final String sentence;

        State(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /** The id of its service. */
    public String service() {
        return of.id();
    }

    String serviceTitle() {
        return of.title();
    }

    public String title() {
        return of.said(signpost.title());
    }

    public String about() {
        return of.said(signpost.about());
    }

    /** Whether the trust fills it in; otherwise it is the same everywhere. */
    boolean isFilledByTrust() {
        return signpost.contact().isEmpty();
    }

    boolean isFilled() {
        return isFilledByTrust() && tried != null;
    }

    Optional<String> written() {
        return signpost.contact().or(() -> Optional.ofNullable(tried).map(Tried::contact));
    }

    /** Only for one that has a contact. */
    public Contact contact() {
        return Contact.of(written().orElseThrow());
    }

    Optional<LocalDate> triedOn() {
        return trustTriedLast() ? Optional.ofNullable(tried).map(Tried::on) : signpost.verifiedOn();
    }

    /** From this day on it is hidden. */
    Optional<LocalDate> expiresOn() {
        return trustTriedLast()
                ? Optional.ofNullable(tried).map(Tried::expiresOn)
                : signpost.expiresOn();
    }

    /** What the trust has tried counts while the plugin names no other, and no later day. */
    private boolean trustTriedLast() {
        return isFilledByTrust()
                || tried != null
                        && signpost.contact().filter(tried.contact()::equals).isPresent()
                        && signpost.verifiedOn()
                                .filter(day -> !tried.on().isBefore(day))
                                .isPresent();
    }

    boolean isShown() {
        return expiresOn().filter(today::isBefore).isPresent();
    }

    State state() {
        if (expiresOn().isEmpty()) {
            return State.OPEN;
        }
        if (!isShown()) {
            return State.EXPIRED;
        }
        return expiresOn().filter(today.plusDays(DAYS_BEFORE)::isBefore).isPresent()
                ? State.GOOD
                : State.SOON;
    }

    boolean needsChecking() {
        return state() == State.EXPIRED || state() == State.SOON;
    }

    /** For members: how old this is. */
    public String triedWords() {
        return triedOn()
                .map(day -> say("signposts.somebody-tried-this-on", When.day(day)))
                .orElse("");
    }

    String expiresWords() {
        return expiresOn()
                .map(
                        day ->
                                (isShown() ? "Shown until " : "Hidden since ")
                                        + When.day(isShown() ? day.minusDays(1) : day)
                                        + ".")
                .orElse("");
    }

    String address() {
        return ContactPages.PAGE + "/" + service() + "/" + signpost.id();
    }
}
