package org.sharon.distribution.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pictures of every page, and one page that shows them all. */
final class Gallery {

    private final Path folder;
    private final Map<String, List<String>> pictures = new TreeMap<>();

    Gallery(Path folder) {
        this.folder = folder;
    }

    /** The whole page as it is now. */
    synchronized void take(Tab tab, Visit visit, String name, String way) {
        String file = name + "-" + way + ".png";
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Further down, what sticks to the top would be drawn across the page.
        tab.page().evaluate("() => scrollTo(0, 0)");
        tab.page()
                .screenshot(
                        new ScreenshotOptions().setPath(folder.resolve(file)).setFullPage(true));
        pictures.computeIfAbsent(visit.toString(), any -> new ArrayList<>()).add(file);
    }

    /** Writes {@code index.html}; the answer is where. */
    synchronized Path write() {
        StringBuilder page =
                new StringBuilder(
                        """
                        <!doctype html>
                        <html lang="en"><head><meta charset="utf-8"><title>Every page of the building</title>
                        <style>body{font:16px sans-serif;margin:2rem}figure{display:flex;gap:1rem;align-items:flex-start;
                        overflow-x:auto;margin:0 0 3rem}img{border:1px solid #aeb7bd;max-height:60rem}</style></head>
                        <body><h1>Every page of the building</h1>
                        """);
        pictures.forEach(
                (visit, files) -> {
                    page.append("<h2>").append(escaped(visit)).append("</h2>\n<figure>");
                    for (String file : files) {
                        page.append(
                                "<img loading=\"lazy\" src=\"%s\" alt=\"%s\">"
                                        .formatted(file, escaped(visit)));
                    }
                    page.append("</figure>\n");
                });
        Path index = folder.resolve("index.html");
        try {
            Files.writeString(index, page.append("</body></html>\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return index;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
