package org.sharon.core.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML that somebody else has written, with nothing left in it but text, lists, tables and links
 * inside this building. Its highest heading stands under the title of the page.
 *
 * @param markup may be put into a page as it is
 */
public record SafeHtml(String markup) {

    private static final int HIGHEST = 2;
    private static final int LOWEST = 6;
    private static final Pattern HEADING = Pattern.compile("(?i)<h([1-6])\\b");
    private static final String[] HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"};

    private static final PolicyFactory WITHOUT_HEADINGS =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "br",
                            "hr",
                            "ul",
                            "ol",
                            "li",
                            "dl",
                            "dt",
                            "dd",
                            "strong",
                            "em",
                            "b",
                            "i",
                            "blockquote",
                            "table",
                            "caption",
                            "thead",
                            "tbody",
                            "tr",
                            "th",
                            "td")
                    .allowAttributes("scope")
                    .matching(false, "col", "row")
                    .onElements("th")
                    .allowAttributes("lang")
                    .globally()
                    .allowElements("a")
                    // One slash and a place in this building: not //elsewhere, and no scheme.
                    .allowAttributes("href")
                    .matching(Pattern.compile("/(?![/\\\\])[\\w/.#?=&-]*"))
                    .onElements("a")
                    .toFactory();

    /** {@code html} may be anything. */
    public static SafeHtml of(String html) {
        int first = highest(html);
        PolicyFactory headings =
                new HtmlPolicyBuilder()
                        .allowElements((name, attributes) -> moved(name, HIGHEST - first), HEADINGS)
                        .toFactory();
        return new SafeHtml(WITHOUT_HEADINGS.and(headings).sanitize(html));
    }

    private static String moved(String heading, int by) {
        int level = heading.charAt(1) - '0' + by;
        return "h" + Math.max(HIGHEST, Math.min(LOWEST, level));
    }

    private static int highest(String html) {
        Matcher heading = HEADING.matcher(html);
        List<Integer> levels =
                heading.results().map(found -> Integer.parseInt(found.group(1))).toList();
        return levels.stream().min(Integer::compare).orElse(HIGHEST);
    }
}
