package org.sharon.core.media;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sharon.core.web.SafeHtml;

/** A text with the few signs that staff know from everywhere: headings, lists, strong words. */
public final class Prose {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Prose() {}

    /** As a page may hold it: no pictures, no way out of the building. */
    public static SafeHtml of(String text) {
        return SafeHtml.of(RENDERER.render(PARSER.parse(text)));
    }
}
