package org.sharon.core.library;

import java.util.ArrayList;
import java.util.List;

/** The words of a WebVTT file, to be read without playing anything. */
final class Captions {

    private Captions() {}

    /** One line for each caption. */
    static List<String> lines(String webVtt) {
        List<String> lines = new ArrayList<>();
        for (String block : webVtt.replace("\r\n", "\n").replace('\r', '\n').split("\n\n+")) {
            String words = words(block);
            boolean said = !words.isEmpty();
            if (said && (lines.isEmpty() || !lines.get(lines.size() - 1).equals(words))) {
                lines.add(words);
            }
        }
        return List.copyOf(lines);
    }

    /** What stands after the line with the times; a block without one is no caption. */
    private static String words(String block) {
        int times = block.indexOf("-->");
        int end = times < 0 ? -1 : block.indexOf('\n', times);
        return end < 0
                ? ""
                : block.substring(end)
                        .replaceAll("<[^>]*>", "")
                        .replace("&nbsp;", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
