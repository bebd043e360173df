package org.sharon.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the index holds of a post: each of its words once, who wrote it and what kind it is, all
 * with the number of its room in front, such as {@code r17_kettle}.
 */
final class Tokens {

    private Tokens() {}

    /** With a space at both ends, so that each can be looked for with one around it. */
    static String of(long room, String title, String text, long author, Question.Kind kind) {
        Set<String> tokens = new LinkedHashSet<>();
        Words.in(title).forEach(word -> tokens.add(word(room, word.stem())));
        Words.in(text).forEach(word -> tokens.add(word(room, word.stem())));
        tokens.add(author(room, author));
        tokens.add(kind(room, kind));
        return " " + String.join(" ", tokens) + " ";
    }

    /** What finds posts with all of it in these rooms, in MariaDB's boolean mode. */
    static String match(Collection<Long> rooms, Question question) {
        StringBuilder match = new StringBuilder();
        question.author().ifPresent(author -> add(match, rooms, room -> author(room, author)));
        question.stems().forEach(stem -> add(match, rooms, room -> word(room, stem)));
        return match.toString();
    }

    /** The same as patterns for {@code LIKE}, for posts of which the room is known already. */
    static List<String> patterns(Question question) {
        List<String> patterns = new ArrayList<>();
        question.stems().forEach(stem -> patterns.add("%\\_" + stem + " %"));
        patterns.addAll(patternsBesideWords(question));
        return patterns;
    }

    /** Those of them that the full-text index is not asked for, or not alone. */
    static List<String> patternsBesideWords(Question question) {
        List<String> patterns = new ArrayList<>();
        question.author().ifPresent(author -> patterns.add("%by" + author + " %"));
        if (question.kind() != Question.Kind.ALL) {
            patterns.add("%" + kind(question.kind()) + " %");
        }
        return patterns;
    }

    private interface InRoom {
        String token(long room);
    }

    private static void add(StringBuilder match, Collection<Long> rooms, InRoom token) {
        match.append("+(");
        rooms.forEach(room -> match.append(token.token(room)).append(' '));
        match.append(") ");
    }

    private static String word(long room, String stem) {
        return "r" + room + "_" + stem;
    }

    private static String author(long room, long author) {
        return "r" + room + "by" + author;
    }

    private static String kind(long room, Question.Kind kind) {
        return "r" + room + kind(kind);
    }

    private static String kind(Question.Kind kind) {
        return "is" + (kind == Question.Kind.ALL ? "other" : kind.word());
    }
}
