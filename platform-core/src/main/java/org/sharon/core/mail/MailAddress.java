package org.sharon.core.mail;

import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;

/** Where e-mail goes: one address as people have them, and nothing that could end a header. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*"
                            + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9-]*[A-Za-z][A-Za-z0-9-]*");

    private final String whole;

    private MailAddress(String whole) {
        this.whole = whole;
    }

    static Optional<MailAddress> of(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (address.length() > LONGEST || at > 64 || !SHAPE.matches(address)) {
            return Optional.empty();
        }
        return Optional.of(
                new MailAddress(
                        address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT)));
    }

    String whole() {
        return whole;
    }

    /** Enough for its owner to know it: {@code q•••@e•••.org}. */
    String masked() {
        int at = whole.indexOf('@');
        int dot = whole.lastIndexOf('.');
        return whole.charAt(0) + "•••@" + whole.charAt(at + 1) + "•••" + whole.substring(dot);
    }

    /** An address is in no log. */
    @Override
    public String toString() {
        return "an address";
    }
}
