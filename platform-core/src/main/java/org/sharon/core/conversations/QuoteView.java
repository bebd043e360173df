package org.sharon.core.conversations;

/**
 * Words of another post, as somebody sees them who reads what answers them, or writes it.
 *
 * @param value what a form carries of it; empty when nothing is quoted
 * @param address where the other post stands
 * @param words empty when they are not to be read any more
 * @param fold why they are not shown at once; empty when they are
 */
public record QuoteView(String value, String author, String address, String words, String fold) {

    public static final QuoteView NONE = new QuoteView("", "", "", "", "");

    public boolean isThere() {
        return !value.isEmpty();
    }

    /** Whether the other post was changed or taken down since. */
    public boolean isGone() {
        return words.isEmpty();
    }

    public boolean isFolded() {
        return !fold.isEmpty();
    }
}
