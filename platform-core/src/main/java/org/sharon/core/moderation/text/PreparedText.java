package org.sharon.core.moderation.text;

import java.util.List;
import org.sharon.api.moderation.Span;

/** A text that the rules can read. Prepared once, read by every rule. */
public final class PreparedText {

    private final String original;
    private final Folded folded;
    private final List<Word> words;
    private final List<FoundMeasure> measures;
    private final Readability readability;

    private PreparedText(String original, Folded folded, List<Word> words) {
        this.original = original;
        this.folded = folded;
        this.words = words;
        this.measures = Measures.find(words);
        this.readability = Readability.of(folded.scripts(), words);
    }

    /** Prepares {@code text}. Never fails, whatever the text is made of. */
    public static PreparedText of(String text) {
        Folded folded = Folded.of(text);
        List<Token> tokens = Contacts.markPostcodes(Tokens.of(folded.text()));
        List<Word> read = Reader.read(folded, tokens);
        List<Word> numbered = NumberWords.join(read);
        List<Word> marked = Contacts.mark(folded.text(), numbered);
        return new PreparedText(text, folded, Clauses.divide(marked));
    }

    /** The text exactly as it was typed. */
    public String original() {
        return original;
    }

    public List<Word> words() {
        return words;
    }

    /** The numbers that have a unit. */
    public List<FoundMeasure> measures() {
        return measures;
    }

    public Readability readability() {
        return readability;
    }

    /** Lower case, with its punctuation; accents, look-alikes and invisible characters undone. */
    public String folded() {
        return folded.text();
    }

    /** The stretch of the original that words {@code first} to {@code last} take, both included. */
    public Span originalOfWords(int first, int last) {
        return words.get(first).span().joinedWith(words.get(last).span());
    }
}
