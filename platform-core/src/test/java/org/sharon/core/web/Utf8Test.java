package org.sharon.core.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Utf8Test {

    private final Utf8 output = new Utf8();

    @Test
    void writesOnePieceBehindTheOther() {
        output.writeContent("a <b> ");
        output.writeBinaryContent("ŷ".getBytes(UTF_8));
        output.writeContent("123456", 2, 4);

        assertThat(output.toBuffer().toString()).isEqualTo("a <b> ŷ34");
    }

    @Test
    void knowsEveryLetter() {
        String text = "tŷ – “noswaith dda” \u0000 \ud83c\udf3f a";

        output.writeContent(text);
        output.writeContent("é" + text, 1, text.length() + 1);

        assertThat(output.toBuffer().toString()).isEqualTo(text + text);
    }

    @Test
    void marksHalfALetterAsTheJdkDoes() {
        output.writeContent("a\ud83cb");

        assertThat(output.toBuffer().getBytes()).isEqualTo("a\ud83cb".getBytes(UTF_8));
    }

    @Test
    void growsWithALongPage() {
        String text = "x".repeat(50_000);

        for (int i = 0; i < 5; i++) {
            output.writeContent(text);
            output.writeBinaryContent(text.getBytes(UTF_8));
        }

        assertThat(output.toBuffer().toString()).isEqualTo(text.repeat(10));
    }
}
