package org.sharon.core.moderation.rules.baseline;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sharon.api.moderation.Match;

/** Groups of words that several rules share. Each stands inside a phrase of a lexicon. */
final class Phrases {

    private Phrases() {}

    static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

    /** A time that is close. */
    static final String SOON =
            "(tonight|today|tomorrow|later|soon|now|(this|the) (morning|afternoon|evening|weekend"
                    + "|week|night)|(by|in) the? morning|(on|by|this|next)? "
                    + WEEKDAY
                    + "|(next|this) week|right now|any (minute|moment|day) now?|in # (hours|minutes)"
                    + "|at midnight|before (christmas|morning)|(when|once|after|while) _2 (asleep"
                    + "|sleep|school|bed|out|gone|leaves|leave|feed|work))";

    /** Something is about to happen, and the writer means to do it. */
    static final String INTEND =
            "(going to|about to|planning (to|on)|plan (to|on)|intend (to|on)|intending to"
                    + "|decided to|ready to|will|shall|have to|preparing to|will be|am)";

    /** Family, friends, and others whom one writes about. */
    static final String SOMEBODY =
            "(brother|sister|mum|mom|dad|mother|father|nan|nana|gran|grandma|grandad|uncle|aunt"
                    + "|auntie|cousin|friend|mate|son|daughter|husband|wife|partner|boyfriend"
                    + "|girlfriend|neighbour|colleague|child|teenager|niece|nephew|ex|flatmate"
                    + "|housemate|boss|teacher|lad|bloke|man|woman|patient|actor|singer|character)";

    /** The writer looks back on a time that is over. */
    static final Match PAST =
            Match.words(
                    """
                    (years|year|months|decade|decades|ages) (ago|back)
                    a (long|while) time? (ago|back)
                    (in|during|back in|around|until|summer of|autumn of|winter of) (%s)
                    (when|while|since) i was (#|young|younger|little|small|a|at|in|pregnant|expecting|her|his)
                    as a (teen*|child|kid|student|young)
                    (used|use) to
                    (in|from) (the|my) (past|teens|twenties|thirties|youth|20s|30s|childhood)
                    (back|way back) then
                    at the time
                    last (year|summer|winter|spring|autumn|christmas)
                    (after|with|when i had) my (first|second|last|eldest|oldest|previous) (baby|child|one|pregnancy|birth|son|daughter)?
                    no longer
                    (i am|i have been|been) (so|much|a lot)? (better|well|recovered|in recovery) (now|since)
                    (before|until) i (got|had|found|started|met) (help|better|support|treatment|therapy|the|my)
                    (at my|my) (lowest|worst|darkest) (point|moment|time|was)
                    i (am|have been) in recovery
                    """
                            .formatted(years()));

    /** Someone else said it, asked it, taught it or filmed it. */
    static final Match REPORTED =
            Match.words(
                    """
                    (ask|asks|asked|asking|checks|checked|wanted to know|wondered) _4 (if|whether|about)
                    (documentary|documentaries|film|films|movie|book|novel|programme|episode|drama|soap|storyline|podcast|article|news|lyrics|song|poem|lecture|leaflet|poster)
                    (training|course|workshop|awareness|prevention|helpline|charity|fundraiser|fundraising|research|study|statistics|campaign|conference|essay)
                    (risk|safety|crisis) (assessment|assessments|form|forms|questionnaire|screening|plan|plans)
                    (support|bereavement) (group|groups|worker|line)
                    (policy|protocol|guidelines)
                    (the|a|my) (questionnaire|form|phq)
                    """);

    private static String years() {
        return IntStream.rangeClosed(1960, 2040)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("|"));
    }
}
