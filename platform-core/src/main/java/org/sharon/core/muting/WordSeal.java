package org.sharon.core.muting;

/** Seals the words that somebody has muted, because they tell about the person. */
interface WordSeal {

    byte[] seal(long account, String words);

    String open(long account, byte[] sealed);
}
