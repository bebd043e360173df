package org.sharon.core.plugins.verify;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A plugin has one component, which offers itself as a ServicePlugin and asks for nothing. */
final class ComponentCheck {

    static final String PLUGIN = "org.sharon.api.plugin.ServicePlugin";

    private static final String HEADER = "Service-Component";

    /** Every element that a component may have, with every attribute. */
    private static final Map<String, Set<String>> ALLOWED =
            Map.of(
                    "component", Set.of("name"),
                    "service", Set.of(),
                    "provide", Set.of("interface"),
                    "implementation", Set.of("class"));

    private final Archive archive;
    private final Findings findings;
    private final List<String> provided = new ArrayList<>();
    private final List<String> implementations = new ArrayList<>();

    ComponentCheck(Archive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    void check() {
        String header = archive.header(HEADER).orElse("");
        if (header.isEmpty()) {
            return;
        }
        List<String> files =
                Clause.list(header).stream().flatMap(clause -> clause.paths().stream()).toList();
        if (files.size() != 1 || header.contains("*")) {
            findings.add(
                    HEADER,
                    "It has %s components: mark one class @Component and no other"
                            .formatted(header.contains("*") ? "any number of" : files.size()));
            return;
        }
        String file = files.get(0);
        if (archive.entry(file).isEmpty()) {
            findings.add(
                    HEADER,
                    "Its component is described in %s, which is not in the jar: build it again"
                            .formatted(EntryNames.shown(file)));
            return;
        }
        read(file, archive.entry(file).orElseThrow());
    }

    private void read(String file, byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int before = findings.count();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    look(reader, depth++);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.DTD) {
                    findings.add(HEADER, unreadable(file));
                }
            }
        } catch (XMLStreamException broken) {
            findings.add(HEADER, unreadable(file));
        }
        if (findings.count() == before) {
            checkService();
        }
    }

    private void look(XMLStreamReader reader, int depth) {
        String element = reader.getLocalName();
        Set<String> attributes = ALLOWED.get(element);
        if (attributes == null || element.equals("component") != (depth == 0)) {
            findings.add(
                    HEADER,
                    "Leave out %s of its component: the platform gives a plugin what it asks for"
                                    .formatted(EntryNames.shown(element))
                            + " through the plugin API");
            return;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (!attributes.contains(attribute)) {
                findings.add(
                        HEADER,
                        "Leave out %s of its component: write @Component(service ="
                                        .formatted(EntryNames.shown(attribute))
                                + " ServicePlugin.class) and no more");
            }
        }
        if (element.equals("provide")) {
            provided.add(String.valueOf(reader.getAttributeValue(null, "interface")));
        }
        if (element.equals("implementation")) {
            implementations.add(String.valueOf(reader.getAttributeValue(null, "class")));
        }
    }

    private void checkService() {
        if (!provided.equals(List.of(PLUGIN))) {
            findings.add(
                    HEADER,
                    "Its component offers %s: write @Component(service = ServicePlugin.class)"
                            .formatted(
                                    provided.isEmpty()
                                            ? "nothing"
                                            : EntryNames.shown(String.join(", ", provided))));
        }
        boolean isThere =
                implementations.size() == 1
                        && archive.entry(implementations.get(0).replace('.', '/') + ".class")
                                .isPresent();
        if (!isThere) {
            findings.add(
                    HEADER,
                    "The class of its component, %s, is not in the jar: build it again"
                            .formatted(EntryNames.shown(String.join(", ", implementations))));
        }
    }

    private static String unreadable(String file) {
        return "Its component in %s cannot be read: build it with the plugin parent pom"
                .formatted(EntryNames.shown(file));
    }
}
