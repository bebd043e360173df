package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.List;

/** A phrase of a lexicon, read into its parts. The syntax is described at {@code Match.Words}. */
sealed interface Phrase {

    /** The one word that {@code label} stands for. */
    record One(Label label) implements Phrase {}

    /** All parts, one after the other. */
    record All(List<Phrase> parts) implements Phrase {}

    /** One of the choices. */
    record Choice(List<Phrase> choices) implements Phrase {}

    /** {@code part} or nothing. */
    record Maybe(Phrase part) implements Phrase {}

    /**
     * @throws IllegalArgumentException if {@code text} is not a phrase, with what is wrong in it
     */
    static Phrase parse(String text) {
        Parser parser = new Parser(text);
        Phrase phrase = parser.choices();
        if (parser.at < text.length()) {
            throw parser.wrong("a closing bracket too many");
        }
        return phrase;
    }

    /** Reads from left to right, one character ahead. */
    final class Parser {

        private static final int WIDEST_GAP = 20;

        private final String text;
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        private Phrase choices() {
            List<Phrase> choices = new ArrayList<>();
            choices.add(parts());
            while (at < text.length() && text.charAt(at) == '|') {
                at++;
                choices.add(parts());
            }
            return choices.size() == 1 ? choices.get(0) : new Choice(choices);
        }

        private Phrase parts() {
            List<Phrase> parts = new ArrayList<>();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '|' || c == ')') {
                    break;
                }
                if (c == ' ') {
                    at++;
                } else if (c == '(') {
                    parts.add(maybe(bracket()));
                } else {
                    parts.add(maybe(word()));
                }
            }
            if (parts.isEmpty()) {
                throw wrong("nothing where a word should stand");
            }
            return parts.size() == 1 ? parts.get(0) : new All(parts);
        }

        private Phrase bracket() {
            at++;
            Phrase inside = choices();
            if (at >= text.length() || text.charAt(at) != ')') {
                throw wrong("a bracket that is not closed");
            }
            at++;
            return inside;
        }

        private Phrase maybe(Phrase part) {
            if (at < text.length() && text.charAt(at) == '?') {
                at++;
                return new Maybe(part);
            }
            return part;
        }

        private Phrase word() {
            int from = at;
            while (at < text.length() && " |()?".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at);
            if (word.isEmpty()) {
                throw wrong("a question mark after nothing");
            }
            return word.startsWith("_") && word.length() > 1 ? gap(word) : new One(Label.of(word));
        }

        private Phrase gap(String word) {
            int width;
            try {
                width = Integer.parseInt(word.substring(1));
            } catch (NumberFormatException e) {
                throw wrong("a gap that is not a number: " + word);
            }
            if (width < 1 || width > WIDEST_GAP) {
                throw wrong("a gap of less than 1 or more than 20 words");
            }
            Phrase gap = new Maybe(new One(Label.ANY));
            for (int i = 1; i < width; i++) {
                gap = new Maybe(new All(List.of(new One(Label.ANY), gap)));
            }
            return gap;
        }

        private IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException("The phrase \"" + text + "\" has " + what);
        }
    }
}
