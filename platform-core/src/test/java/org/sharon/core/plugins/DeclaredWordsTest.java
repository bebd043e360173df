package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a plugin declares in English, in the other languages of its jar. */
class DeclaredWordsTest {

    private static final Locale WELSH = Locale.forLanguageTag("cy-GB");

    @Test
    void theSameKeyInAnotherLanguageHasTheWords() {
        PluginWords words =
                words(
                        "room.shed=The shed\nshed.hint=It’s warm",
                        "room.shed=Y sied\nshed.hint=Mae’n gynnes");

        assertThat(words.said("The shed", WELSH)).isEqualTo("Y sied");
        assertThat(words.said("It’s warm", WELSH)).isEqualTo("Mae’n gynnes");
    }

    @Test
    void englishStaysAsItIs() {
        PluginWords words = words("room.shed=The shed", "room.shed=Y sied");

        assertThat(words.said("The shed", Locale.UK)).isEqualTo("The shed");
    }

    @Test
    void whatHasNoOtherWordsStaysEnglish() {
        PluginWords words = words("room.shed=The shed", "what-changed=Rhywbeth newydd.");

        assertThat(words.said("The shed", WELSH)).isEqualTo("The shed");
        assertThat(words.said("The pond", WELSH)).isEqualTo("The pond");
    }

    @Test
    void wordsWithSomethingToPutInAreNeverDeclared() {
        PluginWords words = words("people={0} people", "people={0} o bobl");

        assertThat(words.said("{0} people", WELSH)).isEqualTo("{0} people");
    }

    @Test
    void whatCannotBeReadSaysNothing() {
        PluginWords words = words("room.shed=The shed", "room.shed={0");

        assertThat(words.said("The shed", WELSH)).isEqualTo("The shed");
    }

    private static PluginWords words(String english, String welsh) {
        return PluginWords.orNone(
                PluginResources.of(
                        Map.of(
                                "messages.properties", bytes(english),
                                "messages_cy.properties", bytes(welsh))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
