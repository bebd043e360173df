package org.sharon.core.moderation.text;

/** What a word is, besides its letters. A phrase can ask for each by its sign. */
public enum WordKind {
    NUMBER("#"),
    /** Written with a capital inside a sentence, or after a title such as Dr. */
    CAPITAL("<capital>"),
    PHONE("<phone>"),
    EMAIL("<email>"),
    /** A web address that is not on the list of addresses anybody may post. */
    LINK("<link>"),
    KNOWN_LINK("<known-link>"),
    HANDLE("<handle>"),
    POSTCODE("<postcode>"),
    NHS_NUMBER("<nhs-number>"),
    DATE("<date>");

    private final String sign;

    WordKind(String sign) {
        this.sign = sign;
    }

    /** How a phrase names this kind. */
    public String sign() {
        return sign;
    }

    int bit() {
        return 1 << ordinal();
    }
}
