package org.sharon.core.people;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two nicknames share when a reader could take one for the other: letters of other alphabets
 * that look alike, capitals, accents, digits in place of letters, blanks and hyphens all fall away.
 */
record NicknameKey(String value) {

    private static final int LONGEST = 120;
    private static final int LONGEST_TYPED = 300;

    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final Pattern MARKS_AND_GAPS = Pattern.compile("[\\p{M}\\p{Z}\\p{C}\\p{P}]+");

    static NicknameKey of(String nickname) {
        // No nickname is so long; folding must not take longer for a page of pasted text.
        String head =
                nickname.length() <= LONGEST_TYPED
                        ? nickname
                        : nickname.substring(0, LONGEST_TYPED);
        String folded = fold(fold(head));
        return new NicknameKey(folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST));
    }

    // Twice: first the capitals are looked at as they were typed, then what they are when small.
    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String looks = LOOKS.getSkeleton(MARKS_AND_GAPS.matcher(plain).replaceAll(""));
        String small =
                MARKS_AND_GAPS
                        .matcher(Normalizer.normalize(looks, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        // A capital I, a small l and a 1 look the same in many typefaces; so do O and 0.
        // Two small v stand for a w.
        return small.replace('i', 'l')
                .replace('1', 'l')
                .replace('|', 'l')
                .replace('0', 'o')
                .replace("vv", "w");
    }
}
