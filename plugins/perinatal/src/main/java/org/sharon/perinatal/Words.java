package org.sharon.perinatal;

/** Groups of words that several rules of this service share. */
final class Words {

    private Words() {}

    /** The baby, as a parent names them. */
    static final String BABY =
            "(baby|babies|newborn|son|daughter|little (one|boy|girl|man|lady)|twins|twin|child|bub"
                    + "|bubba|infant|toddler|kid|bairn|him|her|them|it|he|she)";

    /** As {@link #BABY}, with what may stand before. */
    static final String THE_BABY = "(my|the|our|this|a)? _1 " + BABY;
}
