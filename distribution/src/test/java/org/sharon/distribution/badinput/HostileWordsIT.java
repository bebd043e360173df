package org.sharon.distribution.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.talk.Member;

/** Whatever is typed into any form by anybody stays words, on every page and in the log. */
class HostileWordsIT {

    private static final String PASSWORD = "a-lamp-in-the-window";

    /** Those who write before those who judge what was written, and those who look after all. */
    private static final List<String> PEOPLE =
            List.of(
                    "Quiet Wren",
                    "Paper Lantern",
                    "Hopeful Oak",
                    "rowan",
                    "linden",
                    "juniper",
                    "cedar");

    @Test
    void stayWordsInEveryFormOnEveryPageAndInTheLog(@TempDir Path home) throws Exception {
        try (RunningSharon sharon = RunningSharon.in(home).demo().start()) {
            stayWords(sharon, HostileWords.ours());

            assertThat(sharon.console()).doesNotContain(HostileWords.MARK);
        }
    }

    @Test
    @Tag("full")
    void soDoTheNaughtyStringsThatOthersHaveGathered(@TempDir Path home) throws Exception {
        try (RunningSharon sharon = RunningSharon.in(home).demo().start()) {
            stayWords(sharon, HostileWords.naughtyStrings());
        }
    }

    private static void stayWords(RunningSharon sharon, HostileWords words) throws Exception {
        Map<String, Member> members = new LinkedHashMap<>();
        for (String each : PEOPLE) {
            members.put(each, Member.signedIn(sharon.port(), each, PASSWORD));
        }
        List<String> complaints = new ArrayList<>();
        int forms = 0;
        int taken = 0;
        for (String each : PEOPLE) {
            Walk walk = new Walk(sharon, members.get(each), words).typingEverywhere();
            walk.complaints().forEach(it -> complaints.add(each + ": " + it));
            forms += walk.formsTried();
            taken += walk.formsTaken();
        }
        int pages = 0;
        for (String each : PEOPLE) {
            Walk walk = new Walk(sharon, members.get(each), words).looking();
            walk.complaints().forEach(it -> complaints.add(each + ", later: " + it));
            pages += walk.pagesSeen();
        }

        assertThat(complaints).isEmpty();
        assertThat(forms).as("forms that were filled in").isGreaterThan(60);
        assertThat(taken).as("forms that took the words").isGreaterThan(50);
        assertThat(pages).as("pages that were looked at").isGreaterThan(200);
        assertThat(sharon.console()).doesNotContain("ERROR");
    }

    @Test
    void wouldBeFoundIfTheyWereMoreThanWords() throws IOException {
        for (String harm :
                List.of(
                        "<b hostile>x</b>",
                        "<script>x()</script>",
                        "<p onclick='x()'>x</p>",
                        "<a href='java\tscript:x()'>x</a>",
                        "<form action='https://hostile.example'></form>",
                        "<div data-hx-get='/hostile'></div>")) {
            assertThat(Harm.in(Jsoup.parse(harm))).as(harm).isNotEmpty();
        }
        assertThat(Harm.in(Jsoup.parse("<p>&lt;b hostile&gt; <a href='/rooms'>x</a></p>")))
                .isEmpty();
    }
}
