package org.sharon.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @Test
    void leavesPlainTextAsItIs() {
        String plain =
                "<p>Rest when you <strong>can</strong>.</p><ul><li>Tea</li><li>A walk</li></ul>";

        assertThat(SafeHtml.of(plain).markup()).isEqualTo(plain);
    }

    @Test
    void theHighestHeadingStandsBelowThatOfThePage() {
        assertThat(SafeHtml.of("<h1>A</h1><h2>B</h2><h6>C</h6>").markup())
                .isEqualTo("<h2>A</h2><h3>B</h3><h6>C</h6>");
        assertThat(SafeHtml.of("<h2>A</h2><h3>B</h3>").markup()).isEqualTo("<h2>A</h2><h3>B</h3>");
        assertThat(SafeHtml.of("<h3>A</h3><h4>B</h4>").markup()).isEqualTo("<h2>A</h2><h3>B</h3>");
    }

    @Test
    void linksLeadToOurOwnPagesOnly() {
        assertThat(SafeHtml.of("<a href=\"/help\">Help</a>").markup()).contains("href=\"/help\"");
        for (String away :
                new String[] {
                    "https://example.org",
                    "//example.org",
                    "/\\example.org",
                    "tel:0300",
                    "javascript:x"
                }) {
            assertThat(SafeHtml.of("<a href=\"" + away + "\">There</a>").markup())
                    .as(away)
                    .isEqualTo("There");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=alert(1)>Hi</p>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<iframe src=//example.org></iframe>",
                "<p style='background:url(//example.org)'>Hi</p>",
                "<form action=/sign-out><button>Go</button></form>",
                "<a href='&#106;avascript:alert(1)'>Hi</a>",
                "<math><mtext><script>alert(1)</script></mtext></math>",
                "<p>Hi<!--><img src=x onerror=alert(1)>--></p>",
                "<video src=/x autoplay></video>",
                "<base href=//example.org>",
                "<link rel=stylesheet href=//example.org>",
                "<p id=main class=safety>Hi</p>"
            })
    void nothingThatActsLoadsOrCoversIsLeft(String bad) {
        assertThat(SafeHtml.of(bad).markup().toLowerCase())
                .doesNotContain("script", "alert", "onerror", "onload", "onclick", "example.org")
                .doesNotContain("<img", "<svg", "<iframe", "<form", "<button", "<video", "<base")
                .doesNotContain("style=", "id=", "class=", "<link");
    }
}
