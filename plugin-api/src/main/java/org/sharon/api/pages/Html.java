package org.sharon.api.pages;

import static java.util.Objects.requireNonNull;

/**
 * A piece of a page, as HTML. Templates escape what they print; whoever joins pieces by hand uses
 * {@link #text} for everything that came from a person.
 *
 * @param markup well-formed HTML; scripts, styles and addresses elsewhere do not work, because the
 *     platform's content security policy forbids them
 * @since 1.0
 */
public record Html(String markup) {

    public Html {
        requireNonNull(markup, "markup");
    }

    /** {@code text} as it stands, with nothing in it taken for markup. */
    public static Html text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return new Html(safe.toString());
    }

    /** These pieces, one after the other. */
    public static Html join(Html... pieces) {
        StringBuilder all = new StringBuilder();
        for (Html piece : pieces) {
            all.append(piece.markup);
        }
        return new Html(all.toString());
    }

    @Override
    public String toString() {
        return markup;
    }
}
