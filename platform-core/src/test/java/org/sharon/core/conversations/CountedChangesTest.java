package org.sharon.core.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes what stands on the page of a topic counts it, or nodes show what was before. */
class CountedChangesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/sharon/core");

    @Test
    void whoeverChangesPostsAndWhatStandsBesideThemCountsIt() {
        assertThat(
                        writing(
                                "UPDATE\\s+post\\b|(INTO|FROM)\\s+(reaction|post_quote)\\s*(\\(|WHERE post = :post AND)"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(text(file)).contains("TopicChanges.count("));
    }

    @Test
    void onlyOnePlaceAddsAnswersAndCountsThem() {
        assertThat(writing("INTO\\s+post\\b"))
                .extracting(file -> file.getFileName().toString())
                .as("what a demonstration begins with is there before anybody reads")
                .containsExactlyInAnyOrder("PostInserts.java", "Crowd.java");
        assertThat(text(SOURCES.resolve("conversations/PostInserts.java")))
                .contains("changes = changes + 1");
    }

    @Test
    void whoeverChangesHowPeopleAreCalledAndLookCountsIt() {
        assertThat(
                        writing(
                                "UPDATE account\\b[^;]*?\\bSET\\b[^;]*?\\b(nickname|avatar|recovered) ="))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("AccountStore.java");
    }

    private static List<Path> writing(String sql) {
        Pattern pattern = Pattern.compile(sql);
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> pattern.matcher(text(file)).find())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
