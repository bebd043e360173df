package org.sharon.core.packs;

import org.sharon.core.web.Form;

/** Where somebody asks to go back, or to switch off. */
record AskView(Kind kind, PackState state, boolean needsTwo, Form form) {

    String title() {
        return "%s: %s".formatted(kind.title(), state.title());
    }

    /** Why there is nothing to ask for; empty when there is. */
    String nothing() {
        if (!state.isOn()) {
            return "This pack is not on here.";
        }
        return kind == Kind.TAKE_BACK && !state.hasPrevious()
                ? "No version of this pack was on before."
                : "";
    }

    String address() {
        return state.address() + "/" + kind.word();
    }
}
