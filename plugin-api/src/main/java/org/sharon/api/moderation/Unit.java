package org.sharon.api.moderation;

/**
 * What a number counts. The platform knows how people write each of these: "45kg", "7 st 4", "seven
 * stone four", "600 cals".
 *
 * @since 1.0
 */
public enum Unit {
    KILOGRAM,
    GRAM,
    STONE,
    POUND,
    OUNCE,
    /** Calories and kilocalories; also kilojoules. */
    CALORIE,
    /** Body mass index: the number stands after the word. */
    BMI,
    /**
     * A weight named by its shorthand before the number, as in "gw 47" (goal weight) or "my weight
     * is 47".
     */
    NAMED_WEIGHT,
    STEP,
    KILOMETRE,
    MILE,
    METRE,
    CENTIMETRE,
    FOOT,
    INCH,
    MILLILITRE,
    LITRE,
    MILLIGRAM,
    PERCENT,
    CENTILE,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    /** Pounds sterling, whether written with the sign or spent in the same breath. */
    MONEY
}
