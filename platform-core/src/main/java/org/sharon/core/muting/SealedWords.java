package org.sharon.core.muting;

import com.google.inject.Inject;
import org.sharon.core.vault.DataKeys;

/** Muted words under a key of their own, each person's for that person alone. */
final class SealedWords implements WordSeal {

    private static final String PURPOSE = "muted-words";

    private final DataKeys keys;

    @Inject
    SealedWords(DataKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] seal(long account, String words) {
        return keys.of(PURPOSE).seal(words, place(account));
    }

    @Override
    public String open(long account, byte[] sealed) {
        return keys.of(PURPOSE).open(sealed, place(account));
    }

    private static String place(long account) {
        return PURPOSE + "|" + account;
    }
}
