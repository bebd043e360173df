package org.sharon.core.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are looked for: without case and accents, and without the endings
 * that make "walk" and "walked" two words.
 */
final class Words {

    /**
     * A word and where it stands in the text.
     *
     * @param isPair whether it is two letters of a script that puts nothing between words
     */
    record Word(String stem, int start, int end, boolean isPair) {

        Word(String stem, int start, int end) {
            this(stem, start, end, false);
        }

        private boolean holds(Word other) {
            return !other.isPair && start <= other.start && other.end <= end;
        }
    }

    private static final int LONGEST = 40;

    /** Scripts that put nothing between two words. */
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";

    private static final Pattern WORD =
            Pattern.compile(
                    ("[\\p{L}\\p{N}&&[^#]][\\p{L}\\p{M}\\p{N}'’&&[^#]]*"
                                    + "|(?<unspaced>[\\p{L}&&[#]][\\p{L}\\p{M}&&[#\\p{M}]]*)")
                            .replace("#", UNSPACED));
    private static final Pattern LETTER = Pattern.compile("\\P{M}\\p{M}*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");

    /** Words that stand in most posts: they tell nothing apart, so nobody looks them up. */
    private static final Set<String> IN_MOST =
            Set.of(
                    ("a about after all am an and any are as at be because been before being but by can cant"
                                    + " could did didnt do does doesnt doing dont down for from had has have having"
                                    + " he her here hers him his how i id if ill im in into is isnt it its ive just"
                                    + " me my no nor not now of off on once only or other our ours out over own s"
                                    + " she should so some such t than that thats the their theirs them then there"
                                    + " these they this those through to too under until up us very was wasnt we"
                                    + " were what when where which while who whom why will with wont would you"
                                    + " your yours")
                            .split(" "));

    private Words() {}

    /** In their order. Words that stand in most posts are left out. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.group("unspaced") != null) {
                addLetters(words, text, matcher.start(), matcher.end());
                continue;
            }
            String plain = plain(matcher.group());
            if (plain.length() > 1 && !IN_MOST.contains(plain)) {
                words.add(new Word(stem(plain), matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    /**
     * What finds them: of letters that belong together only the pairs, since each letter alone is
     * in far more posts.
     */
    static List<Word> asked(String text) {
        List<Word> words = in(text);
        List<Word> pairs = words.stream().filter(Word::isPair).toList();
        return words.stream()
                .filter(word -> pairs.stream().noneMatch(pair -> pair.holds(word)))
                .toList();
    }

    /** Whether there is any word in it, however common. */
    static boolean hasAny(String text) {
        return WORD.matcher(text).find();
    }

    /**
     * Where words begin and end cannot be seen, so each letter is a word and so are each two that
     * stand together. It is how search engines do it that have no dictionary of the language.
     */
    private static void addLetters(List<Word> words, String text, int from, int to) {
        Matcher letter = LETTER.matcher(text).region(from, to);
        Word before = null;
        while (letter.find()) {
            Word one = new Word(stem(plain(letter.group())), letter.start(), letter.end(), false);
            words.add(one);
            if (before != null) {
                String both = plain(text.substring(before.start(), one.end()));
                words.add(new Word(stem(both), before.start(), one.end(), true));
            }
            before = one;
        }
    }

    private static String plain(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = MARKS.matcher(apart).replaceAll("").replace('’', '\'');
        String owner = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        return owner.replace("'", "");
    }

    /** Only letters from a to z and digits; a word in another script is a number made from it. */
    private static String stem(String plain) {
        if (!PLAIN.matcher(plain).matches()) {
            return "x" + number(plain);
        }
        String stem = withoutE(withoutEnding(withoutS(plain)));
        return stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem;
    }

    private static String withoutS(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        boolean plural =
                length > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is");
        return plural ? word.substring(0, length - 1) : word;
    }

    private static String withoutEnding(String word) {
        for (String ending : List.of("ing", "ed")) {
            int left = word.length() - ending.length();
            if (word.endsWith(ending) && left >= 4) {
                char last = word.charAt(left - 1);
                boolean doubled = last == word.charAt(left - 2) && "bdgmnprt".indexOf(last) >= 0;
                return word.substring(0, doubled ? left - 1 : left);
            }
        }
        return word;
    }

    private static String withoutE(String word) {
        return word.length() > 4 && word.endsWith("e")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String number(String word) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(word.getBytes(StandardCharsets.UTF_8));
            long number = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                number = number << Byte.SIZE | (hash[i] & 0xff);
            }
            return Long.toUnsignedString(number, Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
