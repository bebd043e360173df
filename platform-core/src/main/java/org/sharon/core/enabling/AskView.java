package org.sharon.core.enabling;

import java.util.List;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.web.Form;

/**
 * Before something is asked for.
 *
 * @param choices the versions to choose from; empty when it is about none
 * @param questions about those of them that somebody else signed than until now
 * @param needsTwo whether a second person must agree
 */
record AskView(
        Kind kind,
        ServiceState state,
        List<Candidate> choices,
        List<SignerQuestion> questions,
        ReadingHours hours,
        boolean needsTwo,
        Form form) {

    String title() {
        return "%s: %s".formatted(kind.title(), state.title());
    }

    String address() {
        return "%s/%s/%s".formatted(PluginPages.LIST, state.id(), kind.word());
    }

    String back() {
        return PluginPages.LIST + "/" + state.id();
    }

    boolean asksOpening() {
        return kind == Kind.ENABLE;
    }

    /** Why there is nothing to ask for; empty when there is. */
    String nothing() {
        return switch (kind) {
            case ENABLE ->
                    state.isOn()
                            ? "This service is switched on here already."
                            : choices.isEmpty() ? "No version of this service is stored." : "";
            case UPDATE ->
                    !state.isOn()
                            ? "This service is not switched on here."
                            : choices.isEmpty() ? "There is no other version to change to." : "";
            case ROLL_BACK ->
                    !state.isOn()
                            ? "This service is not switched on here."
                            : choices.isEmpty() ? "There is no version before this one." : "";
            case DISABLE -> state.isOn() ? "" : "This service is not switched on here.";
            case EXPORT -> state.here() == null ? "This service was never switched on here." : "";
            case REMOVE ->
                    state.isOn()
                            ? "Switch this service off first."
                            : state.serving().isEmpty() ? "This service is not running." : "";
        };
    }

    /** Where to see what a version would change. */
    String address(Candidate each) {
        return "%s/%s/versions/%s".formatted(PluginPages.LIST, state.id(), each.digest());
    }

    /** The version chosen, or the only one. */
    boolean isChosen(Candidate each) {
        return choices.size() == 1
                || (form.value("digest").isEmpty()
                        ? state.serving()
                                .filter(now -> now.digest().equals(each.digest()))
                                .isPresent()
                        : form.has("digest", each.digest()));
    }
}
