package org.sharon.eatingdisorders;

import static org.sharon.api.moderation.Match.number;
import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;
import static org.sharon.api.moderation.Unit.BMI;
import static org.sharon.api.moderation.Unit.CALORIE;
import static org.sharon.api.moderation.Unit.CENTIMETRE;
import static org.sharon.api.moderation.Unit.DAY;
import static org.sharon.api.moderation.Unit.GRAM;
import static org.sharon.api.moderation.Unit.HOUR;
import static org.sharon.api.moderation.Unit.INCH;
import static org.sharon.api.moderation.Unit.KILOGRAM;
import static org.sharon.api.moderation.Unit.KILOMETRE;
import static org.sharon.api.moderation.Unit.MILE;
import static org.sharon.api.moderation.Unit.MINUTE;
import static org.sharon.api.moderation.Unit.NAMED_WEIGHT;
import static org.sharon.api.moderation.Unit.OUNCE;
import static org.sharon.api.moderation.Unit.POUND;
import static org.sharon.api.moderation.Unit.STEP;
import static org.sharon.api.moderation.Unit.STONE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;

/**
 * E1: numbers of bodies, food and exercise. Readers compare themselves with them, and get worse.
 */
final class BodyNumbers {

    /** What happens to a text with such a number. The one place to change it. */
    static final Verdict VERDICT = Verdict.HOLD;

    static final int VERSION = 1;

    private static final Match EXERCISE =
            words(
                    """
                    (ran|run|running|jog|jogged|jogging|walked|cycled|cycling|swam|rowed|treadmill|cross trainer|gym|cardio|hiit|workout|work out|exercise|exercised|exercising|burn|burned|burnt|star jumps|sit ups|crunches|squats|spin class)
                    on the (bike|treadmill|rower)
                    """);

    private static final Match FASTING =
            words(
                    """
                    (fast|fasted|fasting|starved|starving)
                    (not|without|nothing|no|never) _2 (eat|eaten|eating|ate|food|meal)
                    empty stomach
                    """);

    private static final Match BODY_PART =
            words(
                    "(waist|hips|hip|thigh|thighs|bust|chest|arm|arms|wrist|belly|stomach|calf|calves)");

    /** The number itself has to belong to the thing: a cat in the same sentence excuses nothing. */
    private static final Match WEIGHT_OF_A_THING =
            words(
                    """
                    (suitcase|luggage|baggage|bag|parcel|dog|cat|puppy|kitten|bird) _2 (is|was|weighs|weighed|allowance|limit|of|at|to) _2 #
                    # (kg|kgs|kilo|kilos|pound|pounds|lb|lbs|stone) _2 (suitcase|luggage|baggage|parcel|compost|flour|potatoes|rice|sand|dog|cat|puppy|kitten)
                    """);

    private BodyNumbers() {}

    static Rule rule(Messages messages) {
        String kept = messages.get("E1.number");
        RewriteHelp weight =
                RewriteHelp.instead(messages.get("E1.weight"))
                        .replacing(
                                kept, KILOGRAM, STONE, POUND, BMI, NAMED_WEIGHT, CENTIMETRE, INCH);
        RewriteHelp food =
                RewriteHelp.instead(messages.get("E1.food")).replacing(kept, CALORIE, GRAM, OUNCE);
        RewriteHelp moving =
                RewriteHelp.instead(messages.get("E1.moving"))
                        .replacing(messages.get("E1.moved"), KILOMETRE, MILE, STEP, MINUTE, HOUR);
        RewriteHelp behaviour =
                RewriteHelp.instead(messages.get("E1.behaviour"))
                        .replacing(messages.get("E1.while"), HOUR, DAY, MINUTE);
        return DeclaredRule.of(
                messages.card("E1").version(VERSION),
                hold(number(KILOGRAM, STONE, POUND, BMI, NAMED_WEIGHT))
                        .unless(
                                OVERLAP,
                                words(
                                        "# stone (street|road|wall|walls|lane|cottage|steps|age|floor|house)"))
                        .unless(OVERLAP, WEIGHT_OF_A_THING)
                        .helping(weight),
                hold(number(CENTIMETRE, INCH)).with(SENTENCE, BODY_PART).helping(weight),
                hold(words(
                                """
                                (lost|gained|dropped|lose|gain|losing|gaining|down|put on|shed|up) (another|a|half a|nearly a|almost a|over a|about a|a whole|a few|several|some|couple of|a couple of) (stone|kilo|kilos|pound|pounds|kg|kgs|lbs|lb|stones)
                                (stone|pounds|kilos|kg|lbs) (lighter|heavier|down|gone|less|overweight|underweight)
                                (size|uk size|us size|dress size|a size) (#|zero|xs|xxs) _2 (jeans|dress|trousers|clothes|now|again|top|skirt|leggings|falling|loose|fit|fits|hang)
                                (dropped|lost|gained|gone up|gone down|down|up|drop|lose) (#|a|another|two|three|several|a whole) _1 (size|sizes)
                                (waist|hips|bust|thigh|thighs) (is|was|are|of|at|now|measures|measured|measurement)? _1 #
                                (down to|into|now|am) a? size (#|zero)
                                """))
                        .unless(OVERLAP, words("# stone (street|road|wall)"))
                        .helping(weight),
                hold(number(CALORIE)).helping(food),
                hold(number(GRAM, OUNCE))
                        .with(
                                SENTENCE,
                                words(
                                        "(ate|eat|eaten|eating|had|have|weigh*|measure*|portion*|carbs|fat|protein|sugar|only|lost|gained)"))
                        .helping(food),
                hold(number(STEP).atLeast(1000), number(KILOMETRE, MILE))
                        .with(SENTENCE, EXERCISE)
                        .helping(moving),
                hold(number(STEP).atLeast(5000)).helping(moving),
                hold(number(MINUTE, HOUR))
                        .with(
                                SENTENCE,
                                words(
                                        "(treadmill|gym|cardio|hiit|workout|exercise|exercised|exercising|star jumps|sit ups|cross trainer|running|ran|jogging|squats|spin class)"))
                        .unless(
                                SENTENCE,
                                words(
                                        "physio*|(not|no|without|instead of|late|wait*|drive|bus) _2 (gym|exercis*|running)?"))
                        .helping(moving),
                hold(number(HOUR, DAY)).with(SENTENCE, FASTING).helping(behaviour),
                hold(words(
                                """
                                (take|took|taken|taking|had|have|swallowed|on|up to|need) _2 # _2 (laxative*|lax|laxies|dulcolax|senna|senokot|ex lax|water (tablets|pills)|diuretic*|(diet|slimming) (pills|tablets)|bisacodyl)
                                # _1 (laxatives|laxative|dulcolax|senokot|laxies)
                                (purged|purge|purging|binged|bingeing|binge|threw up|thrown up|vomited|been sick|made myself sick|b p|bped) _3 (once|twice|thrice|(#|several|many) (times|x|today|this|last|a|in|per)) _2
                                # (purges|binges|fasts|fast days)
                                (binged|purged|b p) and (purged|binged) _2 (#|once|twice) times?
                                (only|under|over|less than|below|max|limit|exactly) _1 # (a|per|each) (day|meal)
                                """))
                        .unless(OVERLAP, words("(once|one|#) (day|at a time|more|of)"))
                        .helping(behaviour));
    }

    private static Case hold(Match... matches) {
        return Case.of(VERDICT, matches).warning(ContentWarning.EATING);
    }
}
