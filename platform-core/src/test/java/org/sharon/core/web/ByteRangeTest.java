package org.sharon.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharon.core.web.ByteRange.Kind;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                        | WHOLE | 0  | 10",
                "bytes=0-                  | PART  | 0  | 10",
                "bytes=0-0                 | PART  | 0  | 1",
                "bytes=3-5                 | PART  | 3  | 6",
                "bytes=3-99                | PART  | 3  | 10",
                "bytes=-4                  | PART  | 6  | 10",
                "bytes=-99                 | PART  | 0  | 10",
                "bytes=9-                  | PART  | 9  | 10",
                "bytes=10-                 | NONE  | 0  | 0",
                "bytes=999999999999999999- | NONE  | 0  | 0",
                "bytes=-0                  | NONE  | 0  | 0",
                "bytes=5-3                 | WHOLE | 0  | 10",
                "bytes=0-1,4-5             | WHOLE | 0  | 10",
                "bytes=a-b                 | WHOLE | 0  | 10",
                "bytes=-                   | WHOLE | 0  | 10",
                "lines=0-1                 | WHOLE | 0  | 10"
            })
    void isReadAsTheStandardSays(String header, Kind kind, int from, int end) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange(kind, from, end));
    }
}
