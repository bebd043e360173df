package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharon.distribution.browser.PlainVisitor.Answer;

/**
 * Whatever is sent, the answer is a sentence or a close code, and the next person notices nothing.
 */
@ExtendWith(BuildingKeeper.class)
class BadInputIT {

    private static final String ROOM = "/rooms/living-anorexia/live";
    private static final int MEGABYTE = 1_000_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                             | malformed",
                "[1,2]                                         | malformed",
                "\"hello\"                                     | malformed",
                "{\"type\":\"shout\"}                          | unknown",
                "{}                                            | unknown",
                "{\"type\":\"join\",\"since\":-1}              | since",
                "{\"type\":\"join\",\"since\":\"yesterday\"}   | since",
                "{\"type\":\"say\",\"text\":\"no key\"}        | key",
                "{\"type\":\"say\",\"key\":\"12\",\"text\":\"a\"} | key"
            })
    void aFrameThatMakesNoSenseIsAnsweredWithASentence(
            String frame, String code, Building building) {
        try (RawSocket socket = building.visitor("Night Otter").socket(ROOM)) {
            JsonObject error = socket.say(frame).hear("error");

            assertThat(error.get("code").getAsString()).isEqualTo(code);
            assertThat(error.get("text").getAsString()).endsWith(".");
            socket.say("{\"type\":\"ping\"}").hear("pong");
        }
    }

    static Stream<Arguments> hopeless() {
        byte[] broken = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        byte[] huge = "x".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
        byte[] large = "x".repeat(70_000).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("broken UTF-8", broken, 1007),
                Arguments.of("70 kB", large, 1009),
                Arguments.of("1 MB", huge, 1009));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hopeless")
    void aFrameThatCannotBeReadEndsTheSocketAlone(
            String name, byte[] bytes, int code, Building building) {
        try (RawSocket other = building.visitor("Quiet Wren").socket(ROOM);
                RawSocket socket = building.visitor("Night Otter").socket(ROOM)) {
            socket.say("{\"type\":\"join\",\"since\":0}").hear("joined");

            socket.send(RawSocket.TEXT, bytes);

            assertThat(socket.closeCode()).as(name).isEqualTo(code);
            other.say("{\"type\":\"ping\"}").hear("pong");
        }
    }

    @Test
    void aPlaceInTheFutureBeginsWithTheNewestWords(Building building) {
        try (RawSocket socket = building.visitor("Night Otter").socket(ROOM)) {
            JsonObject joined =
                    socket.say("{\"type\":\"join\",\"since\":9007199254740991}").hear("joined");

            assertThat(joined.get("seq").getAsLong()).isLessThan(9_007_199_254_740_991L);
            assertThat(socket.hear("posts").getAsJsonArray("posts")).isNotEmpty();
        }
    }

    @Test
    void marksPiledOnOneLetterAreTakenOff(Building building) {
        String piled = "Hello" + "\u0301".repeat(10_000) + " under all that";
        UUID key = UUID.randomUUID();
        try (RawSocket socket = building.visitor("Night Otter").socket(ROOM)) {
            socket.say("{\"type\":\"join\",\"since\":0}").hear("joined");
            socket.say("{\"type\":\"say\",\"key\":\"%s\",\"text\":\"%s\"}".formatted(key, piled));
            assertThat(socket.hear("said").get("key").getAsString()).isEqualTo(key.toString());
        }
        String page = building.visitor("Quiet Wren").get("/rooms/living-anorexia").body();
        assertThat(page).contains(" under all that").doesNotContain("\u0301".repeat(20));
    }

    @Test
    void aTextThatIsTooLongComesBackInItsBox(Building building) {
        String topic = new Furniture(building).topic("Night Otter", "anorexia");
        String paste = "A long paste. ".repeat(MEGABYTE / 14);
        Answer answer =
                building.visitor("Night Otter")
                        .post(
                                topic + "/replies",
                                Map.of("key", UUID.randomUUID().toString(), "text", paste));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("This is too long.", paste.strip());
    }

    @Test
    void anEmptyTextIsAskedFor(Building building) {
        String topic = new Furniture(building).topic("Night Otter", "anorexia");
        Answer answer =
                building.visitor("Night Otter")
                        .post(
                                topic + "/replies",
                                Map.of("key", UUID.randomUUID().toString(), "text", " \u0000 "));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Write something first.");
    }

    @Test
    void sendingTwiceWithOneKeyPostsOnce(Building building) {
        String topic = new Furniture(building).topic("Night Otter", "anorexia");
        PlainVisitor otter = building.visitor("Night Otter");
        String text = "Sent twice, said once " + UUID.randomUUID();
        Map<String, String> form = Map.of("key", UUID.randomUUID().toString(), "text", text);

        assertThat(otter.post(topic + "/replies", form).status()).isEqualTo(303);
        assertThat(otter.post(topic + "/replies", form).status()).isEqualTo(303);

        assertThat(otter.get(topic).body().split(text, -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"AAAA-AAAA-AAAA", "not a code at all", "''", "<script>"})
    void aCodeThatIsNoneIsRefusedWithoutSayingWhy(String code, Building building) {
        Answer answer = building.visitor().post("/register", Map.of("code", code));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("There is a problem").doesNotContain("<script>alert");
    }

    @Test
    void aCodeWorksOnce(Building building) {
        Furniture furniture = new Furniture(building);
        String code = furniture.code();
        furniture.register(code, Furniture.newNickname());

        Answer again = building.visitor().post("/register", Map.of("code", code));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("There is a problem");
    }

    @ParameterizedTest
    @CsvSource({
        "/rooms/%00/live",
        "/rooms/anorexia/topics/99999999999999999999",
        "/rooms/anorexia/topics/-1",
        "/rooms/anorexia/topics/abc",
        "/staff/alerts/abc",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2fapp"
    })
    void anAddressThatMakesNoSenseIsNotThere(String path, Building building) {
        assertThat(building.visitor("Night Otter").get(path).status()).isIn(400, 403, 404);
    }
}
