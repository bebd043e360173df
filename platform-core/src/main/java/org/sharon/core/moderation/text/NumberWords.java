package org.sharon.core.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns British number words into numbers: "forty two", "one and a half", "sixteen point five". */
final class NumberWords {

    private static final Map<String, Integer> UNITS =
            Map.ofEntries(
                    Map.entry("zero", 0),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("thirteen", 13),
                    Map.entry("fourteen", 14),
                    Map.entry("fifteen", 15),
                    Map.entry("sixteen", 16),
                    Map.entry("seventeen", 17),
                    Map.entry("eighteen", 18),
                    Map.entry("nineteen", 19));
    private static final Map<String, Integer> TENS =
            Map.of(
                    "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60,
                    "seventy", 70, "eighty", 80, "ninety", 90);

    private final List<Word> words;
    private int at;

    private NumberWords(List<Word> words) {
        this.words = words;
    }

    static List<Word> join(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (begins(words.get(i)) || (i > 0 && words.get(i).text().equals("half"))) {
                return new NumberWords(words).joined();
            }
        }
        return words;
    }

    /** The number that {@code digits} write; "30,000" is thirty thousand. */
    static double valueOf(String digits) {
        StringBuilder plain = new StringBuilder(digits.length());
        boolean point = false;
        int length = Math.min(digits.length(), 20);
        for (int i = 0; i < length; i++) {
            char c = digits.charAt(i);
            if (Character.isDigit(c)) {
                plain.append(c);
            } else if (!point && !separatesThousands(digits, i)) {
                plain.append('.');
                point = true;
            }
        }
        return plain.isEmpty() ? Double.NaN : Double.parseDouble(plain.toString());
    }

    private static boolean separatesThousands(String digits, int comma) {
        return digits.charAt(comma) == ','
                && comma + 3 < digits.length()
                && Character.isDigit(digits.charAt(comma + 1))
                && Character.isDigit(digits.charAt(comma + 2))
                && Character.isDigit(digits.charAt(comma + 3));
    }

    private static boolean begins(Word word) {
        return UNITS.containsKey(word.text())
                || TENS.containsKey(word.text())
                || word.text().equals("hundred")
                || word.text().equals("thousand");
    }

    private List<Word> joined() {
        List<Word> kept = new ArrayList<>(words.size());
        while (at < words.size()) {
            Word word = words.get(at);
            if (begins(word) || word.is(WordKind.NUMBER)) {
                kept.add(number());
            } else {
                kept.add(word);
                at++;
            }
        }
        return kept;
    }

    private Word number() {
        int from = at;
        Word first = words.get(from);
        double value = first.is(WordKind.NUMBER) ? digits() : small();
        while (here("hundred") || here("thousand") || here("grand")) {
            double factor = here("hundred") ? 100 : 1000;
            at++;
            value = Math.max(value, 1) * factor + rest();
        }
        value += fraction();
        if (at == from + 1) {
            return single(first, value);
        }
        return first.numberUpTo(words.get(at - 1), written(value), value);
    }

    private static Word single(Word word, double value) {
        if (word.is(WordKind.NUMBER)) {
            return word;
        }
        return new Word(
                written(value),
                List.of(word.text()),
                word.span(),
                word.folded(),
                word.sentence(),
                word.clause(),
                word.kinds() | WordKind.NUMBER.bit(),
                value);
    }

    private double digits() {
        return words.get(at++).value();
    }

    /** A number below a hundred. */
    private double small() {
        String text = words.get(at).text();
        if (UNITS.containsKey(text)) {
            at++;
            return UNITS.get(text);
        }
        if (!TENS.containsKey(text)) {
            return 0;
        }
        at++;
        double tens = TENS.get(text);
        if (at < words.size() && UNITS.getOrDefault(words.get(at).text(), 20) < 10) {
            tens += UNITS.get(words.get(at).text());
            at++;
        }
        return tens;
    }

    /** What may follow "two hundred": "and six", "fifty". */
    private double rest() {
        if (here("and") && at + 1 < words.size() && isSmall(words.get(at + 1))) {
            at++;
        }
        return at < words.size() && isSmall(words.get(at)) ? small() : 0;
    }

    private static boolean isSmall(Word word) {
        return UNITS.containsKey(word.text()) || TENS.containsKey(word.text());
    }

    /** "and a half", "point five". */
    private double fraction() {
        if (here("and") && is(at + 1, "a") && is(at + 2, "half")) {
            at += 3;
            return 0.5;
        }
        if (here("point") && at + 1 < words.size() && isDigit(words.get(at + 1))) {
            at++;
            double value = 0;
            double place = 0.1;
            while (at < words.size() && isDigit(words.get(at)) && place > 0.001) {
                double digit = words.get(at).is(WordKind.NUMBER) ? digits() : small();
                value += digit * place;
                place /= 10;
            }
            return value;
        }
        return 0;
    }

    private static boolean isDigit(Word word) {
        return UNITS.getOrDefault(word.text(), 20) < 10
                || (word.is(WordKind.NUMBER) && word.value() < 10);
    }

    private boolean here(String text) {
        return is(at, text);
    }

    private boolean is(int index, String text) {
        return index < words.size() && words.get(index).text().equals(text);
    }

    private static String written(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
