package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What people do to the words of any page, with our settings or with those of their browser. */
final class Roomy {

    /** The largest text that one can choose, as {@code /me/display} does it. */
    private static final String LARGEST = "document.documentElement.classList.add('text-larger')";

    /** WCAG 2.2, 1.4.12: so much room between lines, paragraphs, words and letters. */
    private static final String SPACED =
            """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`
                * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets = [sheet];
            """;

    private static final String AS_IT_WAS =
            "document.documentElement.className = before; document.adoptedStyleSheets = [];";

    /** Words of which a part cannot be seen; what is there for the ears alone is left out. */
    private static final String CUT_OFF =
            """
            [...document.querySelectorAll('body *')]
                .filter((each) => [...each.childNodes].some((it) => it.nodeType === 3 && it.data.trim()))
                .filter((each) => each.checkVisibility() && each.clientWidth > 1)
                .filter((each) => getComputedStyle(each).overflowX !== 'visible'
                    && !['auto', 'scroll'].includes(getComputedStyle(each).overflowX)
                    && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1))
                .map((each) => 'cut off: ' + each.outerHTML.slice(0, 200))
            """;

    private static final String TOO_WIDE =
            """
            [...document.querySelectorAll('body *')]
                .filter(() => document.documentElement.scrollWidth > innerWidth)
                .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
                .map((each) => 'too wide: ' + each.outerHTML.slice(0, 200))
            """;

    private static final String LOOK =
            """
            () => {
                const before = document.documentElement.className;
                %s
                const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : [];
                const found = [...wide, ...%s, ...%s];
                %s
                return found;
            }
            """;

    private Roomy() {}

    /**
     * With the largest text, and with the most room, nothing is cut off or lies beside the page.
     */
    static void fits(Tab tab) {
        for (String change : List.of(LARGEST, SPACED)) {
            Object found =
                    tab.page().evaluate(LOOK.formatted(change, CUT_OFF, TOO_WIDE, AS_IT_WAS));
            assertThat((List<?>) found).as(change).isEmpty();
        }
    }
}
