package org.sharon.core.moderation.rules.baseline;

import static org.sharon.api.moderation.Match.words;
import static org.sharon.api.moderation.Scope.OVERLAP;
import static org.sharon.api.moderation.Scope.SENTENCE;

import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/** Selling, recruiting, and links nobody has checked. */
final class C9Commerce {

    private C9Commerce() {}

    static Rule rule() {
        RuleCard card =
                RuleCard.of(
                                "C9",
                                "We do not sell things here, and a person checks links before others"
                                        + " see them.",
                                "Sells something, or has a link that is not on the list.")
                        .helping(RewriteHelp.replacing("(link left out)"));
        String goods =
                "(tea|teas|gummies|cbd|supplements|supplement|shakes|pills|powder|oil|oils|course|courses"
                        + "|coaching|ebook|book|programme|program|plan|plans|sessions|readings|products|product"
                        + "|vitamins|remedy|remedies|detox|cure|crystals|business|shop|store|etsy|patches|drops)";
        return DeclaredRule.of(
                card,
                Case.of(Verdict.HOLD, words("<link>|www")),
                Case.of(
                                Verdict.HOLD,
                                words(
                                        """
                                        (buy|order|get|try|grab|purchase) (my|our) _3 GOODS
                                        (i|we|am|im) (sell|selling|am selling|make and sell|stock|distribute|offer|am offering) _5 GOODS
                                        selling _3 GOODS
                                        GOODS for sale
                                        (# %|# percent|half price|money|big|special|# pounds) (off|discount) _8 (my|our|order|code|today|this week|www|link|shop|site)
                                        (use|with|enter|quote) (my|the|this|discount|promo|referral)? _1 (code|link) _2 (for|to get|at|and)? _3 (discount|off|free|save|checkout|money)?
                                        (discount|promo|referral|voucher) code
                                        (order|buy|available|shop|sign up|book|subscribe|click|tap|join|enrol|register) (here|now|today|below|online at|via|through|link)
                                        cheap (tablets|pills|meds|viagra|fags|cigarettes|vapes) _4 (message|dm|inbox|contact|me|here)
                                        link in (my)? (bio|profile)
                                        (message|dm|inbox|pm|contact|email|text) me for (prices|price|details|a quote|info|more info|orders|a discount|rates|availability)
                                        (make|earn|earning|making|earned) (money|cash|# a|extra money|an income|£|extra cash) _4 (from home|online|a (day|week)|with me|ask me|your phone|easily|fast|working)
                                        (work|working) from home opportunity
                                        (ask me how|dm me how|want to know how i (earn|make))
                                        (sign up|subscribe|join) (to|for) (my|our) _3
                                        (first|one|free) (session|month|week|consultation|trial) (is)? (free|half price|for #|on me)
                                        my (coaching|online shop|etsy|etsy shop|onlyfans|business|small business|website|web site|youtube channel|channel|podcast|page|patreon)
                                        (follow|visit|check out|like|support|subscribe to) my (page|shop|channel|website|site|business|podcast|blog|youtube)
                                        (invest|investing|investment|crypto|bitcoin|forex|trading) _6 (profit|profits|returns|doubled|opportunity|with me|dm|message|join|money)
                                        (loan|loans|payday) _4 (apply|approved|instant|no credit)
                                        (donate|donations|gofundme|go fund me|just giving|justgiving|crowdfund*|paypal|cashapp|cash app|bank details) _6 (me|my|to|here|link)
                                        miracle (cure|pill|diet|mineral*|treatment|remedy)
                                        (guaranteed|proven) (cure|weight loss|results)
                                        """
                                                .replace("£", "\u00a3 #")
                                                .replace("GOODS", goods)))
                        .unless(
                                OVERLAP,
                                words(
                                        """
                                        (sold|sell|selling) (my|the|our) (house|flat|car|pram|old|bike|sofa|home|cot|buggy|clothes)
                                        (my|the) (gp|doctor|hospital|clinic|team|nurse|therapist|course) _4
                                        (i|we|she|he|they|to|can|could|always|usually) (buy|order|get|try|grab) (my|our) _4
                                        (money|# %|# percent|half price) off (my)? (bus|train|council|rent|bill|bills|travel|prescription|at)
                                        (sign|signed) up (to|for) my (course|class|gym|group|first|gcse|degree|a levels)
                                        my (business|website|page|channel|podcast|small business) (is|was|closed|failed|went|collapsed|mind)
                                        my (coaching|page) (of|in|#)
                                        (none of|not) (your|my) business
                                        (join|book|sign up|register) (here|now|online|today) (at|with) (the|reception|my gp)
                                        """))
                        .unless(
                                SENTENCE,
                                words(
                                        "(garden centre|supermarket|in (the)? sale|charity shop|<known-link>|library|they (had|were)|lovely)|my (mum|dad|sister|brother|friend|neighbour) (sells|sell|is selling)")));
    }
}
