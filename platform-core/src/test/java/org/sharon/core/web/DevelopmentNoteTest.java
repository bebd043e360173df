package org.sharon.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DevelopmentNoteTest {

    private static final String WORDS =
            "Development mode: plugins are not checked for a signature.";

    @Test
    void standsInABarBelowTheMenu() {
        String page = pageWith(DevelopmentNote.BAR);

        assertThat(page).containsOnlyOnce(WORDS);
        assertThat(page.indexOf(WORDS)).isLessThan(page.indexOf("</header>"));
    }

    @Test
    void standsAtTheFootOfADemonstration() {
        String page = pageWith(DevelopmentNote.FOOT);

        assertThat(page).containsOnlyOnce(WORDS);
        assertThat(page.indexOf(WORDS)).isGreaterThan(page.indexOf("<footer"));
    }

    @Test
    void standsNowhereInProduction() {
        assertThat(pageWith(DevelopmentNote.NONE)).doesNotContain("Development mode");
    }

    private static String pageWith(DevelopmentNote note) {
        Frame frame =
                new Frame(
                        StaticPages.anyTrust(),
                        null,
                        "token",
                        "/",
                        new Assets(),
                        note,
                        "",
                        "",
                        false,
                        false,
                        null,
                        Drafting.NONE,
                        Display.STANDARD);
        return new Templates()
                .render("web/problem.jte", new ProblemView("A title", "A sentence.", "", ""), frame)
                .toString();
    }
}
