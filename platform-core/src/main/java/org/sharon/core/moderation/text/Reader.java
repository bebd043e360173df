package org.sharon.core.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharon.api.moderation.Span;

/** Turns tokens into words. */
final class Reader {

    /** What may be glued to a number: "45kg", "7st4", "3pm", "2hrs". */
    private static final Set<String> SUFFIXES =
            Set.of(
                    "kg",
                    "kgs",
                    "k",
                    "kilo",
                    "kilos",
                    "g",
                    "gr",
                    "gram",
                    "grams",
                    "st",
                    "stone",
                    "stones",
                    "lb",
                    "lbs",
                    "pound",
                    "pounds",
                    "oz",
                    "ounces",
                    "cal",
                    "cals",
                    "kcal",
                    "kcals",
                    "calories",
                    "kj",
                    "km",
                    "kms",
                    "mile",
                    "miles",
                    "m",
                    "metres",
                    "cm",
                    "cms",
                    "mm",
                    "ft",
                    "foot",
                    "feet",
                    "in",
                    "inch",
                    "inches",
                    "steps",
                    "ml",
                    "mls",
                    "l",
                    "litre",
                    "litres",
                    "mg",
                    "mcg",
                    "pm",
                    "am",
                    "h",
                    "hr",
                    "hrs",
                    "hour",
                    "hours",
                    "min",
                    "mins",
                    "minutes",
                    "s",
                    "sec",
                    "secs",
                    "w",
                    "wk",
                    "wks",
                    "week",
                    "weeks",
                    "d",
                    "day",
                    "days",
                    "yr",
                    "yrs",
                    "years",
                    "yo",
                    "x",
                    "p",
                    "ish",
                    "month",
                    "months");

    private final Folded folded;
    private final List<Word> words;

    private Reader(Folded folded, int size) {
        this.folded = folded;
        this.words = new ArrayList<>(size + size / 4);
    }

    static List<Word> read(Folded folded, List<Token> tokens) {
        Reader reader = new Reader(folded, tokens.size());
        int sentence = -1;
        for (Token token : tokens) {
            reader.read(token, token.sentence() != sentence);
            sentence = token.sentence();
        }
        return reader.words;
    }

    private void read(Token token, boolean first) {
        String text = token.text();
        if (token.kinds() != 0) {
            add(token, text, List.of(), token.kinds());
            return;
        }
        String digits = Leet.digits(text);
        if (!digits.equals(text)) {
            addNumber(token, digits);
            return;
        }
        List<String> written = ShortForms.of(text);
        if (written != null) {
            written.forEach(word -> add(token, word, otherReadings(text, word), 0));
        } else if (Character.isDigit(text.charAt(0)) && readNumber(token)) {
            return;
        } else if (Leet.isMixed(text)) {
            List<String> readings = Leet.readings(text);
            List<String> likeliest = ShortForms.of(readings.get(0));
            if (likeliest != null && likeliest.size() == 1) {
                add(token, likeliest.get(0), readings, 0);
            } else {
                add(token, readings.get(0), readings.subList(1, readings.size()), 0);
            }
        } else {
            readLetters(token, first);
        }
    }

    private void readLetters(Token token, boolean first) {
        String text = token.text();
        List<String> readings = Leet.withoutRuns(text);
        List<String> others = new ArrayList<>(readings.subList(1, readings.size()));
        if (token.end() - token.start() > text.length() && "iau".indexOf(text.charAt(0)) >= 0) {
            others.add(text.substring(1));
        }
        boolean capital =
                text.length() > 1
                        && folded.wasCapital(token.start())
                        && (!first || !Readability.commonWords().contains(text));
        List<String> written = ShortForms.of(readings.get(0));
        String plain = written != null && written.size() == 1 ? written.get(0) : readings.get(0);
        add(token, plain, List.copyOf(others), capital ? WordKind.CAPITAL.bit() : 0);
    }

    /** Short forms that are words of their own keep that reading. */
    private static List<String> otherReadings(String typed, String word) {
        return typed.length() <= 3 && typed.indexOf('\'') < 0 && !typed.equals(word)
                ? List.of(typed)
                : List.of();
    }

    private boolean readNumber(Token token) {
        String text = token.text();
        if (!isNumberWithSuffixes(text)) {
            return false;
        }
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean digits = Character.isDigit(text.charAt(at));
            while (end < text.length() && isDigitPart(text.charAt(end)) == digits) {
                end++;
            }
            String part = text.substring(at, end);
            Token piece =
                    new Token(
                            part,
                            token.start() + at,
                            token.start() + end,
                            token.sentence(),
                            token.clause());
            if (digits) {
                addNumber(piece, part);
            } else {
                add(piece, part, List.of(), 0);
            }
            at = end;
        }
        return true;
    }

    private static boolean isNumberWithSuffixes(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean digits = isDigitPart(text.charAt(at));
            while (end < text.length() && isDigitPart(text.charAt(end)) == digits) {
                end++;
            }
            String part = text.substring(at, end);
            if (!digits && (!SUFFIXES.contains(part) || isOrdinal(text, at, part))) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /** "1st" and "21st" are places in a row; "2st" and "11st" are weights. */
    private static boolean isOrdinal(String text, int at, String suffix) {
        return suffix.equals("st")
                && text.length() == at + 2
                && text.charAt(at - 1) == '1'
                && !(at >= 2 && text.charAt(at - 2) == '1');
    }

    private static boolean isDigitPart(char c) {
        return Character.isDigit(c) || c == '.' || c == ',';
    }

    private void addNumber(Token token, String digits) {
        List<String> others =
                switch (digits) {
                    case "1" -> List.of("one");
                    case "2" -> List.of("to", "too", "two");
                    case "4" -> List.of("for", "four");
                    case "3" -> List.of("three");
                    case "5" -> List.of("five");
                    default -> List.of();
                };
        Span span = folded.original(token.start(), token.end());
        words.add(
                new Word(
                        digits,
                        others,
                        span,
                        new Span(token.start(), token.end()),
                        token.sentence(),
                        token.clause(),
                        WordKind.NUMBER.bit(),
                        NumberWords.valueOf(digits)));
    }

    private void add(Token token, String text, List<String> others, int kinds) {
        words.add(
                new Word(
                        text,
                        others,
                        folded.original(token.start(), token.end()),
                        new Span(token.start(), token.end()),
                        token.sentence(),
                        token.clause(),
                        kinds,
                        Double.NaN));
    }
}
