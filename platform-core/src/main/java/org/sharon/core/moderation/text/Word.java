package org.sharon.core.moderation.text;

import java.util.List;
import org.sharon.api.moderation.Span;

/**
 * One word of a prepared text.
 *
 * @param text the word in its plain form
 * @param others other ways to read it, such as {@code to} for a lone {@code 2}
 * @param span where it stands in the original
 * @param folded where it stands in the folded text
 * @param sentence which sentence it belongs to, from 0
 * @param clause which part of a sentence it belongs to, counted through the text
 * @param kinds bits of {@link WordKind}
 * @param value the number it is, or not-a-number
 */
public record Word(
        String text,
        List<String> others,
        Span span,
        Span folded,
        int sentence,
        int clause,
        int kinds,
        double value) {

    public boolean is(WordKind kind) {
        return (kinds & kind.bit()) != 0;
    }

    boolean isOneOf(String... texts) {
        for (String each : texts) {
            if (text.equals(each)) {
                return true;
            }
        }
        return false;
    }

    Word also(WordKind kind) {
        return new Word(text, others, span, folded, sentence, clause, kinds | kind.bit(), value);
    }

    Word inClause(int clause) {
        return new Word(text, others, span, folded, sentence, clause, kinds, value);
    }

    /** One word made of this and {@code last}, read as the number {@code value}. */
    Word numberUpTo(Word last, String text, double value) {
        return new Word(
                text,
                List.of(),
                span.joinedWith(last.span),
                folded.joinedWith(last.folded),
                sentence,
                clause,
                kinds | WordKind.NUMBER.bit(),
                value);
    }
}
