package org.sharon.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    @Test
    void keepsWhatATextIsMadeOf() {
        String text = "<h2>One</h2><p>Two &amp; <strong>three</strong></p><ul><li>Four</li></ul>";

        assertThat(SafeHtml.of(text).markup()).isEqualTo(text);
        assertThat(SafeHtml.of("<a href=\"/help\">Help</a>").markup()).contains("href=\"/help\"");
    }

    @Test
    void putsTheHighestHeadingUnderTheTitleOfThePage() {
        assertThat(SafeHtml.of("<h1>A</h1><h2>B</h2>").markup()).isEqualTo("<h2>A</h2><h3>B</h3>");
        assertThat(SafeHtml.of("<h3>A</h3><h4>B</h4>").markup()).isEqualTo("<h2>A</h2><h3>B</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\" style=\"color:red\" id=\"main\" class=\"x\">a</p>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"//elsewhere.example\">a</a>",
                "<a href=\"/\\elsewhere.example\">a</a>",
                "<a href=\"https://elsewhere.example\">a</a>",
                "<img src=x onerror=alert(1)>",
                "<iframe src=\"/help\"></iframe><form action=\"/x\"><input name=a></form>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<h2 onmouseover=\"alert(1)\">a</h2>",
            })
    void leavesOutWhatActsOrLeadsAway(String text) {
        assertThat(SafeHtml.of(text).markup())
                .doesNotContainIgnoringCase("alert")
                .doesNotContain("elsewhere", "style", "id=", "class=", "<img", "<form", "<input")
                .doesNotContain("<iframe");
    }
}
