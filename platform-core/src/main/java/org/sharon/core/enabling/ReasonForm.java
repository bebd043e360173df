package org.sharon.core.enabling;

import org.sharon.core.web.Form;

/** Why a version comes, in a form. Members read it; nobody has to say. */
final class ReasonForm {

    static final String FIELD = "why";
    static final int LONGEST = 300;

    private ReasonForm() {}

    /** What is in the form; nothing for what brings no version to members. */
    static String read(Form form, Kind kind) {
        if (!kind.bringsAVersion()) {
            return "";
        }
        String why = form.value(FIELD).replaceAll("\\s+", " ");
        if (why.length() > LONGEST) {
            form.complain(FIELD, "Write at most %d letters.".formatted(LONGEST));
        }
        return why;
    }
}
