package org.sharon.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeedsTest {

    @Test
    void findsWhatAPageNames() {
        String page =
                """
                <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
                <link href="/assets/app.css" rel="stylesheet">
                <link rel="canonical" href="/elsewhere">
                <script type="module" src="/assets/app.js"></script>
                <svg><use href="/assets/drawings.svg#robin"></use></svg>
                <svg><use href="/assets/drawings.svg#otter"></use></svg>
                <svg><use href="#here"></use></svg>
                <img alt="" src="data:image/png;base64,AAAA">
                <a href="/help">Help now</a>
                """;

        assertThat(Needs.of("text/html; charset=utf-8", "/rooms/loss", page))
                .containsExactly(
                        "/assets/icon.svg",
                        "/assets/app.css",
                        "/assets/app.js",
                        "/assets/drawings.svg");
    }

    @Test
    void findsTheStyleSheetsOfAStyleSheetButNoDrawings() {
        String style =
                "@import \"more.css\"; @import url(/assets/even-more.css);"
                        + " a { background: url('dots.svg') }";

        assertThat(Needs.of("text/css", "/assets/app.css", style))
                .containsExactly("/assets/more.css", "/assets/even-more.css");
    }

    @Test
    void findsTheModulesOfAModule() {
        String module =
                "import { a } from './a.js'; import\"/assets/b.js\"; await import('../c.js');"
                        + " const from = 'nowhere';";

        assertThat(Needs.of("text/javascript", "/assets/app.js", module))
                .containsExactlyInAnyOrder("/assets/a.js", "/assets/b.js", "/c.js");
    }
}
