package org.sharon.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaptionsTest {

    @Test
    void areReadWithoutTheirTimes() {
        String file =
                "WEBVTT - A talk\r\n\r\nNOTE\nNot said.\n\nSTYLE\n::cue {}\n\n"
                        + "1\n00:00.000 --> 00:02.000 align:start\n<v Ann>Hello &amp; welcome\nto this talk.\n\n"
                        + "00:02.000 --> 00:03.000\nto rest\n\n"
                        + "00:03.000 --> 00:04.000\nto rest\n\n"
                        + "00:04.000 --> 00:05.000\n";

        assertThat(Captions.lines(file))
                .containsExactly("Hello & welcome to this talk.", "to rest");
        assertThat(Captions.lines("")).isEmpty();
    }
}
