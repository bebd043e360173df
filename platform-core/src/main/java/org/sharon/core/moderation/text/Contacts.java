package org.sharon.core.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Marks telephone numbers, NHS numbers and postcodes. */
final class Contacts {

    private static final Set<String> UNIT_ENDS =
            Set.of("st", "lb", "hr", "ft", "th", "nd", "rd", "yr", "wk");
    private static final String NEVER_IN_POSTCODE_END = "cikmov";

    private final String folded;
    private final List<Word> words;

    private Contacts(String folded, List<Word> words) {
        this.folded = folded;
        this.words = words;
    }

    static List<Word> mark(String folded, List<Word> words) {
        for (Word word : words) {
            if (word.is(WordKind.NUMBER)) {
                return new Contacts(folded, new ArrayList<>(words)).marked();
            }
        }
        return words;
    }

    private List<Word> marked() {
        int at = 0;
        while (at < words.size()) {
            int end = runFrom(at);
            if (end > at) {
                mark(at, end);
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    /**
     * Index after the last word of a run of numbers such as "07700 900-123" or "double oh seven".
     */
    private int runFrom(int from) {
        int at = from;
        boolean number = false;
        while (at < words.size() && isDigits(words.get(at)) && (at == from || isClose(at))) {
            number |= words.get(at).is(WordKind.NUMBER);
            at++;
        }
        return number ? at : from;
    }

    private static boolean isDigits(Word word) {
        return (word.is(WordKind.NUMBER) && !word.is(WordKind.DATE))
                || word.isOneOf("oh", "o", "double", "treble", "triple");
    }

    private boolean isClose(int at) {
        int from = words.get(at - 1).folded().end();
        int to = words.get(at).folded().start();
        if (to - from > 4) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (" -.()+/".indexOf(folded.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private void mark(int from, int to) {
        StringBuilder all = new StringBuilder();
        int times = 1;
        for (int i = from; i < to && all.length() < 40; i++) {
            Word word = words.get(i);
            if (word.text().equals("double")) {
                times = 2;
            } else if (word.text().equals("treble") || word.text().equals("triple")) {
                times = 3;
            } else {
                String digits = word.isOneOf("oh", "o") ? "0" : onlyDigits(word.text());
                all.append(digits.repeat(times));
                times = 1;
            }
        }
        String digits = all.toString();
        if (isNhsNumber(digits)) {
            markAll(from, to, WordKind.NHS_NUMBER);
        } else if (isPhone(digits)) {
            markAll(from, to, WordKind.PHONE);
        }
    }

    private void markAll(int from, int to, WordKind kind) {
        for (int i = from; i < to; i++) {
            words.set(i, words.get(i).also(kind));
        }
    }

    private static String onlyDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        text.chars().filter(Character::isDigit).forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static boolean isPhone(String digits) {
        int length = digits.length();
        return (digits.startsWith("0") && (length == 10 || length == 11))
                || (digits.startsWith("44") && (length == 12 || length == 13))
                || (digits.startsWith("0044") && (length == 14 || length == 15))
                || (digits.startsWith("7") && length == 10);
    }

    static boolean isNhsNumber(String digits) {
        if (digits.length() != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    /** Marks "RG1 4PX" and "rg14px"; runs before tokens are read as words. */
    static List<Token> markPostcodes(List<Token> tokens) {
        List<Token> marked = tokens;
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            boolean whole =
                    text.length() >= 5
                            && text.length() <= 7
                            && isOutward(text.substring(0, text.length() - 3))
                            && isInward(text.substring(text.length() - 3));
            boolean pair =
                    !whole
                            && isOutward(text)
                            && i + 1 < tokens.size()
                            && isInward(tokens.get(i + 1).text());
            if (whole || pair) {
                marked = marked == tokens ? new ArrayList<>(tokens) : marked;
                marked.set(i, postcode(tokens.get(i)));
                if (pair) {
                    marked.set(i + 1, postcode(tokens.get(i + 1)));
                    i++;
                }
            }
        }
        return marked;
    }

    private static Token postcode(Token token) {
        return new Token(
                token.text(),
                token.start(),
                token.end(),
                token.sentence(),
                token.clause(),
                WordKind.POSTCODE.bit());
    }

    /** One or two letters, a digit, and perhaps one more of either. */
    private static boolean isOutward(String text) {
        int length = text.length();
        if (length < 2 || length > 4 || !isLetter(text.charAt(0))) {
            return false;
        }
        int digit = isLetter(text.charAt(1)) ? 2 : 1;
        return digit < length
                && isDigit(text.charAt(digit))
                && length - digit <= 2
                && (digit + 1 == length || Character.isLetterOrDigit(text.charAt(digit + 1)));
    }

    private static boolean isInward(String text) {
        return text.length() == 3
                && isDigit(text.charAt(0))
                && isLetter(text.charAt(1))
                && isLetter(text.charAt(2))
                && NEVER_IN_POSTCODE_END.indexOf(text.charAt(1)) < 0
                && NEVER_IN_POSTCODE_END.indexOf(text.charAt(2)) < 0
                && !UNIT_ENDS.contains(text.substring(1));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
