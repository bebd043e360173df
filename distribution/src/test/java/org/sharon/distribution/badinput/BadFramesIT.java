package org.sharon.distribution.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.distribution.badinput.OneBuilding.ANOREXIA;
import static org.sharon.distribution.badinput.OneBuilding.PERINATAL;
import static org.sharon.distribution.badinput.OneBuilding.member;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.talk.Frame;
import org.sharon.distribution.talk.RawSocket;

/** What a client may say on a living room's socket that it should not. */
@ExtendWith(OneBuilding.class)
class BadFramesIT {

    private static final byte[] NOT_UTF_8 = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello                                    | malformed",
                "[1, 2]                                   | malformed",
                "{\"type\":\"join\"                       | malformed",
                "{}                                       | unknown",
                "{\"type\":7}                             | unknown",
                "{\"type\":\"dance\"}                     | unknown",
                "{\"type\":\"join\",\"since\":-1}         | since",
                "{\"type\":\"join\",\"since\":\"x\"}      | since",
                "{\"type\":\"join\",\"since\":1e400}      | since",
                "{\"type\":\"say\",\"text\":\"Hello\"}    | key",
                "{\"type\":\"say\",\"key\":\"1-2-3-4-5\"} | key"
            })
    void aFrameThatCannotBeReadIsAnsweredAndTheSocketStays(
            String frame, String code, RunningSharon sharon) {
        try (RawSocket socket = socket(sharon)) {
            Frame error = socket.text(frame).next("error");

            assertThat(error.text("code")).isEqualTo(code);
            assertThat(error.text("text")).isNotBlank();
            socket.text("{\"type\":\"ping\"}").next("pong");
        }
    }

    @Test
    void aFrameNestedWithoutEndIsMalformed(RunningSharon sharon) {
        try (RawSocket socket = socket(sharon)) {
            Frame error = socket.text("{\"a\":".repeat(12_000)).next("error");

            assertThat(error.text("code")).isEqualTo("malformed");
        }
    }

    @Test
    void brokenUtf8EndsTheSocketWith1007(RunningSharon sharon) {
        try (RawSocket socket = socket(sharon)) {
            assertThat(socket.text(NOT_UTF_8).closeCode()).isEqualTo(1007);
        }
    }

    @Test
    void aCharacterCutInTwoByFramesIsWhole(RunningSharon sharon) {
        byte[] frame = "{\"type\":\"ping\",\"x\":\"é\"}".getBytes(StandardCharsets.UTF_8);
        int cut = new String(frame, StandardCharsets.ISO_8859_1).indexOf(0xC3) + 1;
        try (RawSocket socket = socket(sharon)) {
            socket.textInTwo(
                            java.util.Arrays.copyOf(frame, cut),
                            java.util.Arrays.copyOfRange(frame, cut, frame.length))
                    .next("pong");
        }
    }

    @Test
    void aFrameOfMoreThan64KilobytesEndsTheSocketWith1009(RunningSharon sharon) {
        try (RawSocket socket = socket(sharon)) {
            assertThat(socket.text("x".repeat(70_000)).closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aMessageOfMoreThan64KilobytesInPiecesEndsTheSocketWith1009(RunningSharon sharon) {
        byte[] half = "x".repeat(40_000).getBytes(StandardCharsets.UTF_8);
        try (RawSocket socket = socket(sharon)) {
            assertThat(socket.textInTwo(half, half).closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aBinaryFrameEndsTheSocketWith1003(RunningSharon sharon) {
        try (RawSocket socket = socket(sharon)) {
            assertThat(socket.binary(new byte[] {1, 2, 3}).closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void aFrameWithoutMaskEndsTheSocketWith1002(RunningSharon sharon) {
        try (RawSocket socket = socket(sharon)) {
            assertThat(socket.unmasked("{}").closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void aPlaceFromTheFutureBeginsWithTheNewestPosts(RunningSharon sharon) {
        try (RawSocket socket = socket(sharon)) {
            long seq = say(socket, UUID.randomUUID(), "I am here").number("seq");

            Frame joined = socket.text("{\"type\":\"join\",\"since\":9000000000}").next("joined");

            assertThat(joined.number("seq")).isGreaterThanOrEqualTo(seq).isLessThan(1_000_000);
            assertThat(socket.next("posts").frames("posts"))
                    .extracting(post -> post.number("seq"))
                    .contains(seq);
        }
    }

    @Test
    void aKeyThatIsUsedAgainIsTheSamePost(RunningSharon sharon) {
        UUID key = UUID.randomUUID();
        try (RawSocket socket = socket(sharon)) {
            Frame first = say(socket, key, "The first words");
            Frame second = say(socket, key, "Other words");

            assertThat(second.number("seq")).isEqualTo(first.number("seq"));
            socket.text("{\"type\":\"join\",\"since\":%d}".formatted(first.number("seq") - 1));
            assertThat(socket.next("posts").frames("posts"))
                    .extracting(post -> post.text("text"))
                    .contains("The first words")
                    .doesNotContain("Other words");
        }
    }

    @Test
    void whoeverWritesTooFastIsToldAndThenCutOffWith4429(RunningSharon sharon) {
        try (RawSocket socket = socket(sharon)) {
            for (int i = 0; i < 400; i++) {
                socket.text(say(UUID.randomUUID(), ""));
            }

            Frame error = socket.next("error");
            while (!error.text("code").equals("fast")) {
                error = socket.next("error");
            }
            assertThat(error.text("key")).isNotEmpty();
            assertThat(socket.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void aRoomWithoutKeyAndNoRoomCloseTheSameWay(RunningSharon sharon) {
        String cookie = "Cookie: " + member(sharon, ANOREXIA, 0).cookie();
        for (String room : new String[] {PERINATAL, "living-nowhere", "anorexia"}) {
            try (RawSocket socket = RawSocket.open(sharon.port(), live(room), cookie)) {
                assertThat(socket.closeCode()).as(room).isEqualTo(4403);
            }
        }
    }

    @Test
    void nobodyIsLetInWithoutASession(RunningSharon sharon) {
        try (RawSocket socket = RawSocket.open(sharon.port(), live(ANOREXIA))) {
            assertThat(socket.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void anotherSiteOpensNoSocket(RunningSharon sharon) {
        String cookie = "Cookie: " + member(sharon, ANOREXIA, 0).cookie();
        try (RawSocket socket =
                RawSocket.open(
                        sharon.port(),
                        live(ANOREXIA),
                        cookie,
                        "Origin: http://elsewhere.example")) {
            assertThat(socket.status()).isEqualTo(403);
        }
    }

    private static String live(String room) {
        return "/rooms/" + room + "/live";
    }

    private static RawSocket socket(RunningSharon sharon) {
        return RawSocket.open(
                sharon.port(), live(ANOREXIA), "Cookie: " + member(sharon, ANOREXIA, 0).cookie());
    }

    private static Frame say(RawSocket socket, UUID key, String text) {
        return socket.text(say(key, text)).next("said");
    }

    private static String say(UUID key, String text) {
        return "{\"type\":\"say\",\"key\":\"%s\",\"text\":\"%s\"}".formatted(key, text);
    }
}
