package org.sharon.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHeadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 125, 126, 65_535, 65_536, 100_000})
    void readsFramesOfEveryLength(int length) {
        byte[] frame = fromServer(length);

        FrameHead head = FrameHead.read(frame, 0, frame.length);

        assertThat(head.opcode()).isEqualTo(FrameHead.TEXT);
        assertThat(head.length()).isEqualTo(length);
        assertThat(head.end()).isEqualTo(frame.length);
        assertThat(head.isWhole(frame.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 9, 99_999})
    void waitsForTheRest(int there) {
        byte[] frame = fromServer(100_000);

        assertThat(FrameHead.read(frame, 0, there).isWhole(there)).isFalse();
    }

    @Test
    void masksWithZerosSoThatTheContentStaysReadable() {
        byte[] content = new byte[300];
        Arrays.fill(content, (byte) 'a');

        byte[] frame = FrameHead.fromClient(FrameHead.TEXT, content);

        assertThat(frame).hasSize(2 + 2 + 4 + 300).startsWith(0x81, 0xfe, 300 >> 8, 300 & 0xff);
        assertThat(Arrays.copyOfRange(frame, 8, frame.length)).isEqualTo(content);
    }

    private static byte[] fromServer(int length) {
        int more = length < 126 ? 0 : length < 65_536 ? 2 : 8;
        byte[] frame = new byte[2 + more + length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (more == 0 ? length : more == 2 ? 126 : 127);
        for (int i = 0; i < more; i++) {
            frame[1 + more - i] = (byte) (i < 4 ? length >> 8 * i : 0);
        }
        return frame;
    }
}
