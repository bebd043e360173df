package org.sharon.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sharon.api.plugin.ServicePlugin;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the files in which bnd writes down the components of a plugin. */
final class Components {

    private Components() {}

    /** The name of the one class that is a {@link ServicePlugin}. */
    static String onlyOneIn(Path root) throws IOException {
        List<String> found = new ArrayList<>();
        Path folder = root.resolve("OSGI-INF");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".xml")).sorted().toList()) {
                    addPlugin(file, found);
                }
            }
        }
        if (found.isEmpty()) {
            throw new BadDescriptorException(
                    "It has no component: mark one class"
                            + " @Component(service = ServicePlugin.class)");
        }
        if (found.size() > 1) {
            throw new BadDescriptorException(
                    "It has %d components that are a ServicePlugin: leave one"
                            .formatted(found.size()));
        }
        return found.get(0);
    }

    private static void addPlugin(Path file, List<String> found) throws IOException {
        Document component = parse(file);
        NodeList provided = component.getElementsByTagNameNS("*", "provide");
        for (int i = 0; i < provided.getLength(); i++) {
            String type = ((Element) provided.item(i)).getAttribute("interface");
            if (type.equals(ServicePlugin.class.getName())) {
                NodeList made = component.getElementsByTagNameNS("*", "implementation");
                found.add(((Element) made.item(0)).getAttribute("class"));
            }
        }
    }

    private static Document parse(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        } catch (SAXException | ParserConfigurationException broken) {
            throw new BadDescriptorException(
                    "%s cannot be read: %s".formatted(file.getFileName(), broken.getMessage()),
                    broken);
        }
    }
}
