package org.sharon.core.people;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at the nicknames that people ask for. */
final class Nicknames {

    static final int SHORTEST = 3;
    static final int LONGEST = 24;

    private static final String SHAPE_SENTENCE = "people.use-3-to-24-letters-and";

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*([ -][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern PILED_MARKS = Pattern.compile("\\p{M}{3,}");
    private static final Pattern MANY_DIGITS = Pattern.compile("(\\p{N}[ -]?){6,}");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private static final Set<String> STAFF =
            Set.of(
                    NicknameKey.of("care team").value(),
                    NicknameKey.of("staff").value(),
                    NicknameKey.of("admin").value(),
                    NicknameKey.of("administrator").value(),
                    NicknameKey.of("moderator").value(),
                    NicknameKey.of("clinician").value(),
                    NicknameKey.of("peer moderator").value(),
                    NicknameKey.of("system").value(),
                    NicknameKey.of("the team").value(),
                    NicknameKey.of(Departures.FORMER).value(),
                    NicknameKey.of("former member").value(),
                    NicknameKey.of("nhs").value());

    /** Says whether a folded nickname, or one of its words, gives its owner's name away. */
    interface OwnName {
        boolean isIn(String whole, Collection<String> words);
    }

    /**
     * What came of looking.
     *
     * @param nickname as it will be shown, tidied
     * @param complaint why it cannot be had, in a sentence; empty when it can
     * @param needsAPerson whether staff look at it before others see it
     * @param isTaken whether all that is wrong is that somebody has it
     */
    record Judged(
            String nickname, Optional<String> complaint, boolean needsAPerson, boolean isTaken) {

        /** The same when the one who has it is the one who asks. */
        Judged allowed() {
            return new Judged(nickname, Optional.empty(), false, false);
        }
    }

    private final AccountStore accounts;
    private final DrawnNicknames drawn;
    private final NicknameGate gate;
    private final RealNames realNames = new RealNames();

    @Inject
    Nicknames(AccountStore accounts, DrawnNicknames drawn, NicknameGate gate) {
        this.accounts = accounts;
        this.drawn = drawn;
        this.gate = gate;
    }

    /**
     * Judges what somebody asks to be called.
     *
     * <p>What looks like a real name goes to a person before it is compared with anybody's: so the
     * answer is the same whether or not somebody of that name is here.
     */
    Judged judge(int trust, String service, String typed, OwnName ownName) {
        String tidy =
                GAPS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC).strip())
                        .replaceAll(" ");
        int length = tidy.codePointCount(0, tidy.length());
        if (length < SHORTEST
                || length > LONGEST
                || !SHAPE.matcher(tidy).matches()
                || !LETTER.matcher(tidy).find()
                || PILED_MARKS.matcher(tidy).find()) {
            return refused(tidy, say(SHAPE_SENTENCE));
        }
        NicknameWords words = NicknameWords.of(tidy);
        if (STAFF.contains(words.whole()) || words.words().stream().anyMatch(STAFF::contains)) {
            return refused(tidy, say("people.this-could-be-taken-for-staff"));
        }
        if (ownName.isIn(words.whole(), words.words())) {
            return refused(tidy, say("people.choose-a-nickname-that-is-not-2"));
        }
        if (BodyWords.areIn(tidy, words)) {
            return refused(tidy, say("people.choose-a-nickname-that-is-not-3"));
        }
        if (realNames.looksReal(tidy)
                || MANY_DIGITS.matcher(tidy).find()
                || gate.needsAPerson(trust, service, tidy)) {
            return new Judged(tidy, Optional.empty(), true, false);
        }
        if (accounts.isTaken(trust, NicknameKey.of(tidy))) {
            return new Judged(tidy, Optional.of(takenSentence(trust)), false, true);
        }
        // Letters of two alphabets in one nickname are how somebody makes a look-alike that no
        // table knows.
        return new Judged(tidy, Optional.empty(), mixesAlphabets(tidy), false);
    }

    String takenSentence(int trust) {
        var free = drawn.suggestTwo(trust);
        return say("people.somebody-has-this-nickname-already-choose", free.get(0), free.get(1));
    }

    private static boolean mixesAlphabets(String nickname) {
        return nickname.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(Character.UnicodeScript::of)
                        .distinct()
                        .count()
                > 1;
    }

    private static Judged refused(String nickname, String sentence) {
        return new Judged(nickname, Optional.of(sentence), false, false);
    }
}
