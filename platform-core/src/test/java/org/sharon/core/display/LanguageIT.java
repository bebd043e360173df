package org.sharon.core.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.language.Language;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.web.DisplayLookup;
import org.sharon.core.web.Visitor;

/** The interface in Welsh, on a device and for a person. */
class LanguageIT {

    private static final Ward ward =
            Ward.bringing(Brought.with(List.of(), List.of()), NONE, new DisplayModule());

    private final Visitor wren = ward.member("shed-key");
    private final Caller caller = new Caller(ward, wren);

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void everyPageOffersTheOtherLanguageAndComesBackToItself() throws Exception {
        assertThat(caller.read("/me/display"))
                .contains(
                        "<html lang=\"en\"", "href=\"/language/cy?to=%2Fme%2Fdisplay\" lang=\"cy\"")
                .doesNotContain("id=\"words\"");

        HttpResponse<String> changed = caller.open("/language/cy?to=%2Fme%2Fdisplay");

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(changed.headers().firstValue("location")).hasValue("/me/display");
        assertThat(changed.headers().firstValue("set-cookie").orElseThrow())
                .startsWith("language=cy; Path=/; Max-Age=31536000; HttpOnly");
        assertThat(ward.get(DisplayLookup.class).languageOf(wren.account()))
                .as("where this person signs in")
                .hasValue(Language.WELSH);
    }

    @Test
    void anAddressCanAskForWelshAndThePagesAfterItSpeakIt() throws Exception {
        HttpResponse<String> page = caller.open("/me/display?language=cy");

        assertThat(page.body())
                .contains("<html lang=\"cy\"", "Cadw", "id=\"words\"", "\"Show it\":\"")
                .doesNotContain(">Save<");
        assertThat(page.headers().firstValue("content-language")).hasValue("cy");
        assertThat(page.headers().allValues("set-cookie"))
                .anyMatch(each -> each.startsWith("language=cy;"));
        assertThat(caller.open("/me/display?language=en").headers().allValues("set-cookie"))
                .as("English is what a device without a cookie speaks")
                .isEmpty();
    }

    @Test
    void aDeviceOnWhichNobodyHasChosenReadsWhatItsBrowserPrefers() throws Exception {
        for (String welsh : List.of("cy", "cy-GB,cy;q=0.9,en;q=0.8", "fr, cy;q=0.5, en;q=0.4")) {
            assertThat(languageFor("/me/display", welsh)).as(welsh).isEqualTo("cy");
        }
        for (String english :
                List.of(
                        "en-GB,en;q=0.9,cy;q=0.8",
                        "fr",
                        "*",
                        "cy;q=0, en",
                        ";;=q",
                        "cy".repeat(200))) {
            assertThat(languageFor("/me/display", english)).as(english).isEqualTo("en");
        }
        assertThat(languageFor("/me/display?language=en", "cy"))
                .as("what somebody asks for comes first")
                .isEqualTo("en");
        assertThat(languageFor("/nothing/here", "cy")).isEqualTo("cy");
        assertThat(
                        caller.fetch("/me/display?language=en", "Accept-Language", "cy")
                                .headers()
                                .allValues("set-cookie"))
                .as("English that was asked for is kept")
                .anyMatch(each -> each.startsWith("language=en;"));
    }

    private String languageFor(String path, String wished) throws Exception {
        return caller.fetch(path, "Accept-Language", wished)
                .headers()
                .firstValue("content-language")
                .orElseThrow();
    }

    @Test
    void whoeverSavesHowPagesLookSavesTheLanguage() throws Exception {
        HttpResponse<String> saved = caller.post("/me/display", "language", "cy", "text", "LARGE");

        assertThat(saved.headers().firstValue("set-cookie").orElseThrow())
                .startsWith("language=cy;");
        assertThat(ward.get(Displays.class).of(wren).language()).isEqualTo(Language.WELSH);
        caller.post("/me/display", "language", "en", "text", "NORMAL");
        assertThat(ward.get(Displays.class).of(wren).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void nobodyIsSentAwayAndThereIsNoOtherLanguage() throws Exception {
        for (String away : List.of("//example.org/", "https://example.org/", "")) {
            assertThat(caller.open("/language/cy?to=" + away).headers().firstValue("location"))
                    .hasValue("/");
        }
        assertThat(caller.open("/language/tlh").statusCode()).isEqualTo(404);
        assertThat(caller.read("/me/display?language=tlh")).contains("<html lang=\"en\"");
    }
}
