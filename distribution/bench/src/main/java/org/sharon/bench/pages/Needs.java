package org.sharon.bench.pages;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What else of this site a browser fetches because of what stands in a file. */
final class Needs {

    private static final Pattern LINK = Pattern.compile("<link\\b[^>]*>");
    private static final Pattern FETCHED =
            Pattern.compile("\\brel=\"?[^\">]*(stylesheet|icon|preload|modulepreload|manifest)");
    private static final Pattern HREF = Pattern.compile("\\bhref=\"([^\"]+)\"");
    private static final Pattern SOURCE =
            Pattern.compile("<(?:script|img|source|audio|video)\\b[^>]*?\\bsrc=\"([^\"]+)\"");
    private static final Pattern DRAWING =
            Pattern.compile("<(?:use|image)\\b[^>]*?\\bhref=\"([^\"]+)\"");

    /** Drawings that a style sheet names are fetched only by a page that shows one. */
    private static final Pattern IN_STYLE =
            Pattern.compile("@import\\s+(?:url\\()?[\"']?([^\"')\\s;]+)");

    private static final Pattern IN_MODULE =
            Pattern.compile("\\b(?:import|from)\\s*\\(?\\s*[\"']([./][^\"']*)[\"']");

    private Needs() {}

    static boolean mayHave(String type) {
        return type.startsWith("text/html")
                || type.startsWith("text/css")
                || type.startsWith("text/javascript");
    }

    /** Addresses without a fragment, in the order in which they are named. */
    static Set<String> of(String type, String path, String text) {
        Set<String> found = new LinkedHashSet<>();
        if (type.startsWith("text/html")) {
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                if (FETCHED.matcher(links.group().toLowerCase(Locale.ROOT)).find()) {
                    add(found, HREF, path, links.group());
                }
            }
            add(found, SOURCE, path, text);
            add(found, DRAWING, path, text);
        } else if (type.startsWith("text/css")) {
            add(found, IN_STYLE, path, text);
        } else {
            add(found, IN_MODULE, path, text);
        }
        return found;
    }

    private static void add(Set<String> found, Pattern pattern, String path, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String named = matcher.group(1);
            int fragment = named.indexOf('#');
            String address = fragment < 0 ? named : named.substring(0, fragment);
            if (!address.isEmpty() && !address.startsWith("data:")) {
                found.add(URI.create(path).resolve(address).toString());
            }
        }
    }
}
