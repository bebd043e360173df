package org.sharon.core.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharon.core.mail.AddressStore.Kept;
import org.sharon.core.mail.AddressStore.State;
import org.sharon.core.web.Form;

/** Where somebody says whether and when they want e-mails. */
record MailView(Form form, Optional<Kept> kept, String done) {

    boolean isOn() {
        return is(State.ON);
    }

    boolean isAsked() {
        return is(State.ASKED);
    }

    boolean wasRefused() {
        return is(State.REFUSED);
    }

    private boolean is(State state) {
        return kept.filter(each -> each.state() == state).isPresent();
    }

    /** Not the whole of it: somebody else may look at the screen. */
    String masked() {
        return kept.flatMap(Kept::address).map(MailAddress::masked).orElse("");
    }

    List<Integer> hours() {
        return IntStream.range(0, 24).boxed().toList();
    }
}
