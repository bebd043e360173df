package org.sharon.testkit.running;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as somebody was shown it.
 *
 * @param location where it leads, when it is a redirect
 */
public record Shown(int status, String markup, String location) {

    private static final Pattern MAIN = Pattern.compile("(?s)<main.*?</main>");
    private static final Pattern TITLE = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");

    /** The heading of the page. */
    public String title() {
        return find(TITLE.pattern()).map(Shown::plain).orElse("");
    }

    /** What a person reads on its main part. */
    public String words() {
        Matcher main = MAIN.matcher(markup);
        return plain(main.find() ? main.group() : markup);
    }

    /** The group of the first place in the markup that matches. */
    public Optional<String> find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(markup);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Without markup, and with one space between words. */
    static String plain(String markup) {
        return markup.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
