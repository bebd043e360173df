package org.sharon.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {

    @Test
    void takesWhatAPlayerShows() {
        String sound =
                "WEBVTT\n\n1\n00:01.000 --> 00:04.000\nBreathe in.\n\n"
                        + "00:00:05.000 --> 01:00:00.500 align:start\nBreathe out.\n";
        assertThat(WebVtt.problem(sound)).isEmpty();
        assertThat(WebVtt.length(sound)).isEqualTo("About 60 minutes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello                                            | begin with a line",
                "''                                               | begin with a line",
                "WEBVTT                                           | no captions in it",
                "WEBVTT//00:01.000 -> 00:02.000/A                 | no captions in it",
                "WEBVTT//00:01,000 --> 00:02,000/A                | Line 3: the times cannot be read",
                "WEBVTT//00:03.000 --> 00:02.000/A                | Line 3: it ends before it begins",
                "WEBVTT//00:03.000 --> 00:04.000/A//00:01.000 --> 00:02.000/B | Line 6: it begins before",
                "WEBVTT//00:01.000 --> 00:02.000//B               | Line 3: there are no words"
            })
    void saysInWhichLineSomethingIsWrong(String text, String words) {
        assertThat(WebVtt.problem(text.replace('/', '\n')).orElse("")).contains(words);
    }

    @Test
    void saysHowLongItGoesOn() {
        assertThat(WebVtt.length("Only words")).isEmpty();
        assertThat(WebVtt.length("00:01.000 --> 00:40.000")).isEqualTo("Less than a minute");
        assertThat(WebVtt.length("00:01.000 --> 01:10.000")).isEqualTo("About a minute");
        assertThat(WebVtt.length("00:01.000 --> 07:10.000")).isEqualTo("About 7 minutes");
    }
}
