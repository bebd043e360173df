package org.sharon.testkit.checks;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** HTML that a plugin brings: a piece of a page, well-formed, and nothing in it that acts. */
final class HtmlText {

    private static final Set<String> REFUSED =
            Set.of(
                    "html", "head", "body", "script", "style", "link", "meta", "base", "iframe",
                    "object", "embed", "form", "input", "button", "h1", "main");

    private HtmlText() {}

    /** The words alone, with a full stop where a heading or an item has none. */
    static String of(String html) {
        return html.replaceAll("(?i)([^.!?:>\\s])\\s*</(h\\d|li|p|dt|dd|th|td)>", "$1. </$2>")
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replaceAll("&#?\\w+;", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What is wrong with it, in a sentence. */
    static Optional<String> problem(String html) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new StringReader("<div>" + html + "</div>"));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    Optional<String> refused = refused(reader);
                    if (refused.isPresent()) {
                        return refused;
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            return Optional.of(
                    "It is not well-formed in line %d: close every element, write <br/>, and use"
                                    .formatted(broken.getLocation().getLineNumber())
                            + " characters instead of names such as &nbsp;.");
        }
    }

    private static Optional<String> refused(XMLStreamReader reader) {
        String element = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (REFUSED.contains(element)) {
            return Optional.of(
                    "Leave out <%s>: the platform puts its own page, title and forms around the"
                                    .formatted(element)
                            + " text.");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            if (name.startsWith("on") || name.equals("style")) {
                return Optional.of("Leave out %s=: the page does not run it.".formatted(name));
            }
            boolean leadsAway = value.matches("[a-z][a-z0-9+.-]*:.*") || value.startsWith("//");
            if (List.of("href", "src", "srcset").contains(name) && leadsAway) {
                return Optional.of(
                        "Leave out the address \"%s\": where people can turn is a signpost, and"
                                        .formatted(reader.getAttributeValue(i))
                                + " nothing is loaded from elsewhere.");
            }
        }
        return Optional.empty();
    }
}
