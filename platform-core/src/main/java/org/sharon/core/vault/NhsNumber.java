package org.sharon.core.vault;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number that the NHS gives to a patient: nine digits and a tenth that checks them.
 *
 * @param digits ten digits, without blanks
 */
public record NhsNumber(String digits) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0-]+");

    public NhsNumber {
        if (!isRight(digits)) {
            throw new IllegalArgumentException("Not an NHS number");
        }
    }

    /** The number that was typed, with or without blanks; empty when it is none. */
    public static Optional<NhsNumber> read(String typed) {
        String digits = GAPS.matcher(typed).replaceAll("");
        return isRight(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /** Whether as many digits were typed as a number has, right or wrong. */
    public static boolean hasTenDigits(String typed) {
        return TEN_DIGITS.matcher(GAPS.matcher(typed).replaceAll("")).matches();
    }

    /** As people read it out: three, three and four digits. */
    public String spoken() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /** Nothing: a number in a log would be a person in a log. */
    @Override
    public String toString() {
        return "NhsNumber";
    }

    private static boolean isRight(String digits) {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            return false;
        }
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (digits.charAt(place) - '0') * (10 - place);
        }
        int check = 11 - sum % 11;
        // 11 stands for 0; a number that would need 10 is never given out.
        return (check == 11 ? 0 : check) == digits.charAt(9) - '0';
    }
}
