package org.sharon.distribution.badinput;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What somebody's words have become that are more than words. */
final class Harm {

    private static final Set<String> NEVER =
            Set.of("iframe", "object", "embed", "base", "style", "math", "marquee", "frame");

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcdoc");

    private Harm() {}

    static List<String> in(Document page) {
        return page.getAllElements().stream().flatMap(Harm::in).distinct().toList();
    }

    private static Stream<String> in(Element element) {
        String name = element.normalName();
        boolean foreign =
                NEVER.contains(name)
                        || name.contains(HostileWords.MARK)
                        || (name.equals("script") && !element.attr("src").startsWith("/assets/"))
                        || (name.equals("meta")
                                && element.attr("http-equiv").equalsIgnoreCase("refresh"));
        Stream<String> itself = foreign ? Stream.of("<" + name + ">") : Stream.empty();
        return Stream.concat(
                itself,
                element.attributes().asList().stream()
                        .filter(Harm::isHarm)
                        .map(each -> "<" + name + " " + each.getKey() + ">"));
    }

    private static boolean isHarm(Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "");
        return key.startsWith("on")
                || key.startsWith("hx-")
                || key.equals("style")
                || key.contains(HostileWords.MARK)
                || (key.startsWith("data-hx-") && value.contains(HostileWords.MARK))
                || (ADDRESSES.contains(key) && leadsAway(value));
    }

    private static boolean leadsAway(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("javascript:")
                || lower.startsWith("vbscript:")
                || lower.startsWith("data:")
                || lower.startsWith("//")
                || lower.contains(HostileWords.MARK + ".example");
    }
}
