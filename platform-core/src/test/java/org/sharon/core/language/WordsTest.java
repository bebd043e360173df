package org.sharon.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sharon.core.language.Words.rich;
import static org.sharon.core.language.Words.say;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void oneThreadSpeaksTheLanguageOfOneRequest() {
        assertThat(say("web.help-now")).isEqualTo("Help now");

        String welsh = Language.WELSH.speak(() -> say("web.help-now"));

        assertThat(welsh).isEqualTo("Help nawr");
        assertThat(say("web.help-now")).isEqualTo("Help now");
    }

    @Test
    void theLanguageOfTheMachineDoesNotCount() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("cy-GB"));
        try {
            assertThat(say("web.go-back-to-what-i-wrote")).isEqualTo("Go back to what I wrote");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsPutInCannotBecomeAPieceOfThePage() {
        assertThat(html(rich("web.the-number-is", "<em>7</em> {0}")))
                .isEqualTo("The number is <strong>&lt;em&gt;7&lt;/em&gt; {0}</strong>.");
    }

    @Test
    void piecesOfAPageStandWhereTheSentenceWantsThem() {
        Content link = output -> output.writeContent("<a href=\"/help\">Help now</a>");

        assertThat(html(rich("leaving.if-you-need-help-is-open", link)))
                .startsWith("If you need help, <a href=\"/help\">Help now</a> is open");
    }

    @Test
    void largeNumbersAreEasyToRead() {
        Message message = Message.of("{0} of {1}", Locale.UK);

        assertThat(message.plain(4_000, "4000")).isEqualTo("4,000 of 4000");
    }

    @Test
    void wordsFollowTheNumber() {
        Message message = Message.of("{0, plural, one {# answer} other {# answers}}", Locale.UK);

        assertThat(message.plain(1)).isEqualTo("1 answer");
        assertThat(message.plain(2)).isEqualTo("2 answers");
    }

    @Test
    void anUnknownKeyIsADefect() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> say("web.nobody-says-this"));
        assertThatExceptionOfType(MissingResourceException.class).isThrownBy(() -> say("nobody"));
    }

    private static String html(Content content) {
        StringOutput output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
