package org.sharon.bench.search;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Words as people use them: few of them very often, most of them hardly ever. The word of rank
 * {@code n} comes up {@code n} times more seldom than the first.
 */
public final class Vocabulary {

    private static final int WORDS = 50_000;

    private static final String[] FIRST =
            ("the to and I a of it that in is was for my you so me but on have not be with this are just we at"
                            + " they or if when all do had about can from like what as day because there been out get"
                            + " will today feel know time good one up how time people think really going more then"
                            + " sleep week home help work better hard night food talk")
                    .split(" ");

    private static final String[] SYLLABLES =
            ("ba be bi bo da de di do fa fe fi fo ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po"
                            + " ra re ri ro sa se si so ta te ti to va ve vi vo")
                    .split(" ");

    private final double[] upTo = new double[WORDS];

    public Vocabulary() {
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        for (int i = 0; i < WORDS; i++) {
            upTo[i] /= sum;
        }
    }

    /** The word of this rank, from 0. */
    public static String word(int rank) {
        if (rank < FIRST.length) {
            return FIRST[rank];
        }
        StringBuilder word = new StringBuilder();
        for (int rest = rank; rest > 0 || word.length() < 4; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.append('k').toString();
    }

    /** A post of 10 to 60 words. */
    public String post(Random random) {
        StringBuilder post = new StringBuilder(400);
        int length = 10 + random.nextInt(51);
        for (int i = 0; i < length; i++) {
            post.append(word(any(random))).append(i % 12 == 11 ? ". " : " ");
        }
        return post.toString().strip();
    }

    /** Words of the first ranks that say something: many posts have them. */
    public static List<String> common() {
        return List.of("today", "feel", "sleep", "home", "help", "people", "night", "time");
    }

    private int any(Random random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble());
        return Math.min(WORDS - 1, at < 0 ? -at - 1 : at);
    }
}
