package org.sharon.core.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.plugins.PluginWords;
import org.sharon.core.plugins.RefusedException;

class PluginWordsTest {

    private static final Locale WELSH = Locale.forLanguageTag("cy");

    @Test
    void speaksTheLanguageOfThePerson() {
        LentMessages messages =
                messages(
                        WELSH,
                        "messages.properties",
                        "hello=Good morning, {0}",
                        "messages_cy.properties",
                        "hello=Bore da, {0} ŵ");

        assertThat(messages.text("hello", "wren")).isEqualTo("Bore da, wren ŵ");
        assertThat(messages.locale()).isEqualTo(WELSH);
    }

    @Test
    void findsTheLanguageWhenTheCountryHasNoWordsOfItsOwn() {
        LentMessages messages =
                messages(
                        Locale.forLanguageTag("cy-GB"),
                        "messages.properties",
                        "hello=Good morning",
                        "messages_cy.properties",
                        "hello=Bore da");

        assertThat(messages.text("hello")).isEqualTo("Bore da");
    }

    @Test
    void saysInEnglishWhatIsNotTranslated() {
        LentMessages messages =
                messages(
                        WELSH,
                        "messages.properties",
                        "hello=Good morning\nbye=It’s late, {0,number,integer} o''clock",
                        "messages_cy.properties",
                        "hello=Bore da");

        assertThat(messages.text("bye", 1_000)).isEqualTo("It’s late, 1,000 o'clock");
    }

    @Test
    void namesAKeyThatEnglishDoesNotHave() {
        LentMessages messages =
                messages(WELSH, "messages.properties", "a=b", "messages_cy.properties", "bye=Hwyl");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.text("bye"))
                .withMessage("messages.properties has no words under bye");
    }

    @Test
    void findsWhatOtherLanguagesSayUnderAKeyThatEnglishNeedNotHave() {
        PluginWords words =
                PluginWords.read(
                        Gardens.resources(
                                Gardens.files(
                                        "messages.properties",
                                        "a=b\nnews=English",
                                        "messages_cy.properties",
                                        "news=Mae''r drws ar agor",
                                        "messages_en_GB.properties",
                                        "a=c")));

        assertThat(words.findOthers("news")).isEqualTo(Map.of("cy", "Mae'r drws ar agor"));
        assertThat(words.findOthers("a")).isEqualTo(Map.of("en-GB", "c"));
    }

    @Test
    void refusesWordsThatCannotBeReadAndSaysWhatToDo() {
        refuses(
                "a=Don't go, {0}".getBytes(StandardCharsets.UTF_8),
                "messages.properties: write the apostrophe under a as ’, or twice");
        refuses(
                "a=Hello {".getBytes(StandardCharsets.UTF_8),
                "messages.properties: the words under a are no pattern: look at the curly brackets");
        refuses(
                "a=caf\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                "messages.properties is not UTF-8: save it as UTF-8");
        refuses(
                "a=\\u12".getBytes(StandardCharsets.UTF_8),
                "messages.properties cannot be read: look for \\u without four digits");
    }

    private static LentMessages messages(Locale locale, String... files) {
        return new LentMessages(
                () -> {}, PluginWords.read(Gardens.resources(Gardens.files(files))), locale);
    }

    private static void refuses(byte[] file, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () ->
                                PluginWords.read(
                                        PluginResources.of(Map.of("messages.properties", file))))
                .withMessage(sentence);
    }
}
