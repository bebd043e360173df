package org.sharon.core.moderation;

import java.util.List;
import java.util.Optional;

/** Kind sentences that staff can choose, so that nobody has to find words in a hurry. */
record Reason(String id, String text) {

    static final List<Reason> READY =
            List.of(
                    new Reason(
                            "numbers",
                            "Thank you for writing. Please take out the numbers, because they can be"
                                    + " hard for others to read. The rest is welcome here."),
                    new Reason(
                            "contact",
                            "Thank you for writing. Please take out names, numbers and addresses, so"
                                    + " that you and others stay safe and anonymous. The rest is welcome"
                                    + " here."),
                    new Reason(
                            "detail",
                            "Thank you for telling us. Please say how you feel without saying how you"
                                    + " hurt yourself, because the details can put others at risk."),
                    new Reason(
                            "kind",
                            "Please say this in a way that is kind to the person who will read it. You"
                                    + " can disagree and still be kind."),
                    new Reason(
                            "medicine",
                            "Please do not tell others what medicine to take or stop. They can ask their"
                                    + " care team or a pharmacist. Your own story is welcome here."),
                    new Reason(
                            "private",
                            "We would like to talk about this with you in private, so we have not shown"
                                    + " it in the room. Someone from the team will write to you."));

    static Optional<Reason> find(String id) {
        return READY.stream().filter(reason -> reason.id.equals(id)).findFirst();
    }
}
