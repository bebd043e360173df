package org.sharon.core.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    private static final JsonObject NAMES = new JsonObject(text("manifest.json"));

    static Stream<String> names() {
        return NAMES.fieldNames().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void asksNobodyElseForAnything(String name) {
        String content =
                text(NAMES.getString(name)).replace("http://www.w3.org/2000/svg", "the SVG names");

        assertThat(content).doesNotContain("http:", "https:", "url(", "@import", "@font-face");
    }

    static Stream<String> texts() {
        return names().filter(name -> !name.endsWith(".png"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void standsBesideItsCompressedCopies(String name) {
        String hashed = NAMES.getString(name);

        assertThat(size(hashed + ".gz")).isPositive();
        assertThat(size(hashed + ".br")).isPositive().isLessThanOrEqualTo(size(hashed + ".gz"));
    }

    @Test
    void aColdPageLeavesRoomForItsWords() {
        long bytes = texts().mapToLong(name -> size(NAMES.getString(name) + ".br")).sum();

        assertThat(bytes).isLessThan(50_000);
        assertThat(NAMES.size()).as("files of all pages together").isLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heron", "pebbles", "team", "building", "icon-help", "door-living"})
    void drawsWhatPagesShow(String id) {
        assertThat(text(NAMES.getString("avatars.svg"))).contains("<symbol id=\"" + id + "\"");
    }

    @Test
    void bringsTheLicenceOfTheDesignSystem() {
        assertThat(text("licenses/nhsuk-frontend.txt")).contains("MIT License", "NHS.UK");
    }

    private static String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    private static long size(String name) {
        return bytes(name).length;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream("assets/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
