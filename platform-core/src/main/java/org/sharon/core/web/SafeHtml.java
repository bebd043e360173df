package org.sharon.core.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The text of a plugin as a page may hold it: words, lists and tables, and nothing that acts, loads
 * or leads out. Its headings stand below the page's own.
 *
 * @param markup may be put into a page as it is
 */
public record SafeHtml(String markup) {

    private static final Pattern HEADING = Pattern.compile("(?i)<h([1-6])\\b");
    private static final Pattern OWN_PAGE = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*|#[\\w-]+");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");
    private static final int TOP = 2;
    private static final int DEEPEST = 6;

    /** One for each level that the highest heading of a text may have. */
    private static final List<PolicyFactory> BY_HIGHEST = policies();

    /** {@code html} may be anything. */
    public static SafeHtml of(String html) {
        return new SafeHtml(BY_HIGHEST.get(highest(html) - 1).sanitize(html));
    }

    private static int highest(String html) {
        int highest = DEEPEST + 1;
        for (Matcher found = HEADING.matcher(html); found.find(); ) {
            highest = Math.min(highest, Integer.parseInt(found.group(1)));
        }
        return highest > DEEPEST ? TOP : highest;
    }

    private static List<PolicyFactory> policies() {
        List<PolicyFactory> policies = new ArrayList<>();
        for (int highest = 1; highest <= DEEPEST; highest++) {
            policies.add(policy(TOP - highest));
        }
        return List.copyOf(policies);
    }

    private static PolicyFactory policy(int deeper) {
        HtmlPolicyBuilder builder =
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
                                "q",
                                "cite",
                                "abbr",
                                "sub",
                                "sup",
                                "a",
                                "table",
                                "caption",
                                "thead",
                                "tbody",
                                "tr",
                                "th",
                                "td")
                        .allowAttributes("href")
                        .matching(OWN_PAGE)
                        .onElements("a")
                        .allowAttributes("title")
                        .onElements("abbr")
                        .allowAttributes("lang")
                        .matching(Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"))
                        .globally()
                        .allowAttributes("scope")
                        .matching(true, "row", "col", "rowgroup", "colgroup")
                        .onElements("th")
                        .allowAttributes("colspan", "rowspan")
                        .matching(NUMBER)
                        .onElements("th", "td");
        for (int level = 1; level <= DEEPEST; level++) {
            String name = "h" + Math.max(TOP, Math.min(DEEPEST, level + deeper));
            builder.allowElements((element, attributes) -> name, "h" + level);
        }
        return builder.toFactory();
    }
}
