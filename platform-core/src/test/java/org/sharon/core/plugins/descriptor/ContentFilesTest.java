package org.sharon.core.plugins.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.ContentItem.Kind;
import org.sharon.api.content.Signpost;

class ContentFilesTest {

    private static final Set<String> JAR = Set.of("a.html", "a.mp4", "a.vtt", "b.webm", "a.mp3");

    @Test
    void whatCanBeShownIsNoProblem() {
        assertThat(problem("rest", Kind.LIBRARY, "a.html")).isEmpty();
        assertThat(problem("rest", Kind.TELEVISION, "a.mp4")).isEmpty();
        assertThat(problem("rest", Kind.PODCAST, "a.mp3")).isEmpty();
    }

    @Test
    void whatCannotBeShownIsSaidInASentence() {
        assertThat(problem("rest", Kind.LIBRARY, "b.html"))
                .startsWith("content() names b.html, which is not in the jar");
        assertThat(problem("rest", Kind.LIBRARY, "a.mp4"))
                .endsWith("use a file that ends in .html");
        assertThat(problem("rest", Kind.TELEVISION, "a.mp3"))
                .isEqualTo(
                        "content() names a.mp3 as a film: use a file that ends in .mp4 or .webm");
        assertThat(problem("rest", Kind.TELEVISION, "b.webm"))
                .isEqualTo("b.webm has no words to read along: put a WebVTT file at b.vtt");
        assertThat(problem("Rest/../x", Kind.LIBRARY, "a.html")).contains("has the id");
        assertThat(ContentFiles.problem(Signpost.filledByTrust("a b", "A", "B.")).orElse(""))
                .startsWith("signposts() has the id \"a b\"");
    }

    private static String problem(String id, Kind kind, String resource) {
        LocalDate day = LocalDate.of(2026, 9, 1);
        ContentItem item =
                new ContentItem(id, kind, "A", "B.", resource, "Gardener", day, day.plusYears(1));
        return ContentFiles.problem(item, JAR::contains).orElse("");
    }
}
