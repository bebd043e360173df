package org.sharon.core.moderation.text;

import static org.sharon.api.moderation.Unit.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Measure;
import org.sharon.api.moderation.Unit;

/** Finds numbers with a unit, the way people in Britain write them. */
final class Measures {

    private static final Map<String, Unit> AFTER = after();
    private static final Set<String> WEIGHT_NAMES =
            Set.of("gw", "ugw", "cw", "sw", "hw", "lw", "weight", "weigh", "weighed", "weighing");
    private static final Set<String> SHORT_WEIGHT_NAMES =
            Set.of("gw", "ugw", "cw", "sw", "hw", "lw");
    private static final Set<String> MONEY_WORDS =
            Set.of(
                    "cost", "costs", "paid", "pay", "spent", "spend", "price", "quid", "fare",
                    "ticket", "tickets", "refund", "owe", "owed", "charge", "charged", "rent",
                    "bill", "bills", "money", "cheap", "bought", "buy", "voucher", "parking");
    private static final Set<String> RAN =
            Set.of("ran", "run", "running", "jog", "jogged", "jogging", "walked", "walk", "did");

    /** Words that may stand between the name of a measure and its number. */
    private static final Set<String> LINKS =
            Set.of(
                    "is",
                    "was",
                    "of",
                    "at",
                    "now",
                    "about",
                    "around",
                    "to",
                    "down",
                    "up",
                    "has",
                    "dropped",
                    "fallen",
                    "gone",
                    "been",
                    "under",
                    "below",
                    "only",
                    "just",
                    "currently",
                    "today",
                    "in",
                    "hit",
                    "reached",
                    "index",
                    "went",
                    "from");

    private static final Set<String> AFTER_COUNT =
            Set.of(
                    "people",
                    "of",
                    "weeks",
                    "week",
                    "days",
                    "day",
                    "months",
                    "month",
                    "years",
                    "year",
                    "times",
                    "minutes",
                    "hours",
                    "am",
                    "pm",
                    "percent",
                    "%",
                    "o'clock",
                    "clinic",
                    "clinics",
                    "appointment",
                    "appointments");

    private final List<Word> words;
    private final List<FoundMeasure> found = new ArrayList<>();

    private Measures(List<Word> words) {
        this.words = words;
    }

    static List<FoundMeasure> find(List<Word> words) {
        Measures measures = new Measures(words);
        int at = 0;
        while (at < words.size()) {
            at = words.get(at).is(WordKind.NUMBER) ? measures.at(at) : at + 1;
        }
        return measures.found.isEmpty() ? List.of() : List.copyOf(measures.found);
    }

    /** Reads what begins with the number at {@code at}; returns the index after it. */
    private int at(int at) {
        Word number = words.get(at);
        if (number.is(WordKind.PHONE) || number.is(WordKind.NHS_NUMBER)) {
            return at + 1;
        }
        if (is(at - 1, "\u00a3")) {
            return add(number, MONEY, at - 1, at);
        }
        Unit named = namedBefore(at);
        if (named != null && unitAfter(at) == null) {
            return add(number, named, nameBefore(at), at);
        }
        Unit unit = unitAfter(at);
        if (unit == null) {
            return at + 1;
        }
        if (unit == POUND && spelledPounds(at + 1) && isMoney(at)) {
            unit = MONEY;
        }
        if (unit == STONE || unit == FOOT) {
            return add(number, unit, at, endOfSecondPart(at + 1));
        }
        return add(inThousands(number, unit, at), unit, at, unitEnd(at));
    }

    /** "20k steps" are twenty thousand. */
    private Word inThousands(Word number, Unit unit, int at) {
        return unit == STEP && is(at + 1, "k")
                ? number.numberUpTo(number, number.text(), number.value() * 1_000)
                : number;
    }

    private int add(Word number, Unit unit, int first, int last) {
        Measure measure =
                new Measure(
                        number.value(),
                        unit,
                        words.get(first).span().joinedWith(words.get(last).span()));
        found.add(new FoundMeasure(measure, first, last));
        return last + 1;
    }

    private @Nullable Unit unitAfter(int at) {
        if (!sameSentence(at, at + 1)) {
            return null;
        }
        String after = words.get(at + 1).text();
        if (after.equals("k")) {
            return kilo(at);
        }
        if (after.equals("m") || after.equals("l") || after.equals("in") || after.equals("d")) {
            return isGlued(at) ? AFTER.get(after) : null;
        }
        return AFTER.get(after);
    }

    /** "52k g" is a weight, "ran 5k" a distance, and any other "k" a thousand. */
    private @Nullable Unit kilo(int at) {
        if (is(at + 2, "g") || is(at + 2, "gs")) {
            return KILOGRAM;
        }
        if (is(at + 2, "steps")) {
            return STEP;
        }
        for (int before = Math.max(0, at - 4); before < at; before++) {
            if (RAN.contains(words.get(before).text())) {
                return KILOMETRE;
            }
        }
        return is(at + 2, "run") ? KILOMETRE : null;
    }

    private int unitEnd(int at) {
        boolean two =
                is(at + 1, "k") && (is(at + 2, "g") || is(at + 2, "gs") || is(at + 2, "steps"));
        return two || is(at + 1, "fl") ? at + 2 : at + 1;
    }

    private boolean isGlued(int at) {
        return words.get(at).folded().end() == words.get(at + 1).folded().start();
    }

    /** "7 st 4", "5 ft 4 in": the second number belongs to the first. */
    private int endOfSecondPart(int unitAt) {
        int next = unitAt + 1;
        if (!sameSentence(unitAt, next) || !words.get(next).is(WordKind.NUMBER)) {
            return unitAt;
        }
        if (words.get(next).value() > 13.9) {
            return unitAt;
        }
        Unit after = unitAfter(next);
        if (after == POUND || after == INCH) {
            return next + 1;
        }
        return after == null ? next : unitAt;
    }

    private @Nullable Unit namedBefore(int at) {
        int name = nameBefore(at);
        if (name < 0
                || sameSentence(at, at + 1) && AFTER_COUNT.contains(words.get(at + 1).text())) {
            return null;
        }
        return words.get(name).text().equals("bmi") ? BMI : NAMED_WEIGHT;
    }

    /**
     * Index of "bmi" or of a weight's name at most five linking words before; -1 if there is none.
     */
    private int nameBefore(int at) {
        int before = at - 1;
        while (before >= 0 && before >= at - 6 && sameSentence(before, at)) {
            String text = words.get(before).text();
            if (text.equals("bmi") || text.equals("bmis") || SHORT_WEIGHT_NAMES.contains(text)) {
                return before;
            }
            if (WEIGHT_NAMES.contains(text)) {
                return before;
            }
            if (!LINKS.contains(text)) {
                return -1;
            }
            before--;
        }
        return -1;
    }

    private boolean spelledPounds(int at) {
        return is(at, "pounds") || is(at, "pound");
    }

    private boolean isMoney(int at) {
        if (is(at + 2, "for") || is(at + 2, "a") || is(at + 2, "each") || is(at + 2, "on")) {
            return true;
        }
        for (int near = Math.max(0, at - 6); near < Math.min(words.size(), at + 6); near++) {
            if (sameSentence(near, at) && MONEY_WORDS.contains(words.get(near).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean sameSentence(int one, int other) {
        return one >= 0
                && other < words.size()
                && words.get(one).sentence() == words.get(other).sentence();
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < words.size() && words.get(at).text().equals(text);
    }

    private static Map<String, Unit> after() {
        Map<String, Unit> all = new HashMap<>();
        name(all, KILOGRAM, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes");
        name(all, GRAM, "g gr gram grams gramme grammes");
        name(all, STONE, "st stone stones stn");
        name(all, POUND, "lb lbs pound pounds");
        name(all, OUNCE, "oz ounce ounces");
        name(all, CALORIE, "cal cals kcal kcals calorie calories cals. kj kjs kilojoules");
        name(all, STEP, "step steps");
        name(all, KILOMETRE, "km kms kilometre kilometres kilometer kilometers");
        name(all, MILE, "mile miles");
        name(all, METRE, "m metre metres meter meters");
        name(all, CENTIMETRE, "cm cms centimetre centimetres");
        name(all, FOOT, "ft foot feet");
        name(all, INCH, "in inch inches ins");
        name(all, MILLILITRE, "ml mls millilitre millilitres");
        name(all, LITRE, "l litre litres liter liters");
        name(all, MILLIGRAM, "mg mgs milligram milligrams mcg");
        name(all, PERCENT, "% percent");
        name(all, CENTILE, "centile centiles percentile");
        name(all, MINUTE, "min mins minute minutes");
        name(all, HOUR, "hour hours hr hrs");
        name(all, DAY, "d day days");
        name(all, WEEK, "week weeks wk wks");
        name(all, MONTH, "month months");
        name(all, YEAR, "year years yr yrs");
        name(all, MONEY, "quid pence");
        return Map.copyOf(all);
    }

    private static void name(Map<String, Unit> all, Unit unit, String names) {
        for (String each : names.split(" ")) {
            all.put(each, unit);
        }
    }
}
