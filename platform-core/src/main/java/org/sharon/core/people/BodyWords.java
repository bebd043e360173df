package org.sharon.core.people;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether a nickname is about bodies, weight or eating less. Beside every post such a
 * nickname would invite others to compare, so it is refused in every service.
 */
final class BodyWords {

    private static final Set<String> WORDS =
            keys(
                    "thin thinner thinnest thinness skinny skinnier skinniest skinnyfat slim slimmer slimming slender fat fatter fatty fattie"
                            + " chubby obese obesity overweight underweight bony bones ribs ribcage waif"
                            + " emaciated gaunt weight weightloss weightless weigh weighed kilo kilos kg"
                            + " kgs lbs calorie calories cals kcal kcals bmi thigh thighs collarbone"
                            + " collarbones hipbone hipbones starve starved starving starvation hungry"
                            + " hunger purge purged purger purging binge binger bingeing fasting"
                            + " diet dieter dieting laxative laxatives anorexic anorexia bulimic bulimia"
                            + " ednos edtwt proana promia thinspo bonespo meanspo fitspo sizezero");

    /** So plain that they are found inside other words as well. */
    private static final List<String> PARTS =
            List.copyOf(
                    keys(
                            "thinspo bonespo meanspo proana promia thighgap skinny calorie starving"
                                    + " weightloss laxative anorexi bulimi collarbone sizezero"));

    private static final Pattern MEASURE =
            Pattern.compile(
                    "\\p{N}[ -]?(kgs?|kilos?|stones?|lbs?|pounds?|k?cals?|calories|bmi|cm|inch(es)?)\\b"
                            + "|(?<!\\p{N})([4-9]|1[0-9]|2[02-9]|3[02-9])[ -]?st\\b"
                            + "|\\b(bmi|size|ugw|gw|cw|hw|lw|sw|weight)[ -]?\\p{N}"
                            + "|\\b(five|six|seven|eight|nine|ten|eleven|twelve)[ -]?stones?\\b");

    private BodyWords() {}

    /**
     * @param nickname as it was typed, tidied
     * @param words the same taken apart
     */
    static boolean areIn(String nickname, NicknameWords words) {
        return words.words().stream().anyMatch(WORDS::contains)
                || WORDS.contains(words.whole())
                || PARTS.stream().anyMatch(words.whole()::contains)
                || MEASURE.matcher(nickname.toLowerCase(Locale.ROOT)).find();
    }

    private static Set<String> keys(String words) {
        return Set.of(words.split(" ")).stream()
                .map(each -> NicknameKey.of(each).value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
