package org.sharon.example.allotment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's Java is this plugin's Java: whoever copies it copies what compiles and passes. */
class GuideTest {

    private static final Path GUIDE = Path.of("../README.md");

    @Test
    void everyPieceOfJavaInTheGuideStandsInACompiledSource() throws IOException {
        List<String> regions = regions();

        List<String> pieces = pieces(Files.readAllLines(GUIDE));

        assertThat(pieces).hasSizeGreaterThan(15);
        assertThat(regions).containsAll(pieces);
    }

    @Test
    void everyMarkedRegionIsInTheGuide() throws IOException {
        assertThat(pieces(Files.readAllLines(GUIDE))).containsAll(regions());
    }

    private static List<String> pieces(List<String> guide) {
        return between(guide, "```java", "```");
    }

    private static List<String> regions() throws IOException {
        List<String> regions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                regions.addAll(between(Files.readAllLines(file), "// guide:", "// end"));
            }
        }
        return regions;
    }

    /** Without the marks, and as far to the left as it goes. */
    private static List<String> between(List<String> lines, String start, String end) {
        List<String> found = new ArrayList<>();
        StringBuilder inside = null;
        for (String line : lines) {
            if (inside == null && line.strip().startsWith(start)) {
                inside = new StringBuilder();
            } else if (inside != null && line.strip().equals(end)) {
                found.add(inside.toString().stripTrailing().stripIndent().strip());
                inside = null;
            } else if (inside != null) {
                inside.append(line).append('\n');
            }
        }
        return found;
    }
}
