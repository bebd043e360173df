package org.sharon.core.enabling;

import java.util.Optional;
import org.sharon.core.installations.Signer;

/**
 * What both people are asked when somebody else signed the plugin until now.
 *
 * <p>A key that was renewed is another signer too: its owner has to be asked either way, and two
 * people who compare one fingerprint more is less than a plugin that changes hands unnoticed.
 *
 * @param pinned to whose jar two people agreed before
 */
record SignerQuestion(Signer pinned, Candidate next) {

    /** Empty when it is the same signer, the first one, or nobody, where nobody has to sign. */
    static Optional<SignerQuestion> of(Optional<Signer> pinned, Candidate next) {
        return pinned.filter(signer -> !next.fingerprint().isEmpty())
                .filter(signer -> !signer.fingerprint().equals(next.fingerprint()))
                .map(signer -> new SignerQuestion(signer, next));
    }

    String sentence() {
        return pinned.untilNow() + ". " + next.bySigner() + ".";
    }

    /** What each of the two ticks. */
    String promise() {
        return "I know the new signer, and I agree to them";
    }

    /** Whether this person has agreed to let the signer of before go. */
    boolean isAnsweredBy(String insteadOf) {
        return insteadOf.equals(pinned.fingerprint());
    }
}
