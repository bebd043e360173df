package org.sharon.core.enabling;

import java.util.regex.Pattern;
import org.sharon.core.web.Form;

/** Reads how a safety officer signs. */
public final class SignatureForm {

    /** Ticked, it has the fingerprint of the signer of before as its value. */
    static final String NEW_SIGNER = "new-signer";

    private static final int LONGEST_NAME = 80;

    /** Professional registers use letters and digits, with a blank or a dash in some. */
    private static final Pattern REGISTRATION =
            Pattern.compile("(?=.*[0-9])[A-Za-z0-9][A-Za-z0-9 /-]{2,28}[A-Za-z0-9]");

    private SignatureForm() {}

    /** What is in the form; the form says what is wrong with it. */
    public static Signature read(Form form) {
        String name = form.value("name").replaceAll("\\s+", " ");
        if (name.length() < 2
                || name.length() > LONGEST_NAME
                || name.codePoints().noneMatch(Character::isLetter)) {
            form.complain("name", "Write your full name.");
        }
        String registration = form.value("registration");
        if (!REGISTRATION.matcher(registration).matches()) {
            form.complain(
                    "registration",
                    "Write your registration number with its letters and digits, such as 12A3456E.");
        }
        if (!form.has("read", "yes")) {
            form.complain("read", "Tick the box when you have read it.");
        }
        return new Signature(name, registration, form.value("digest"), form.value(NEW_SIGNER));
    }
}
