package org.sharon.distribution.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.distribution.badinput.OneBuilding.ANOREXIA;
import static org.sharon.distribution.badinput.OneBuilding.member;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.talk.Frame;
import org.sharon.distribution.talk.Member;
import org.sharon.distribution.talk.Talker;

/** Texts that no room can show, by the socket and by the form. */
@ExtendWith(OneBuilding.class)
class BadTextIT {

    private static final String FORM = "/rooms/" + ANOREXIA + "/say";

    @Test
    void aMegabytePastedIntoTheFormStaysInTheBox(RunningSharon sharon) throws Exception {
        Member member = member(sharon, ANOREXIA, 1);
        String pasted = "All of my diary. ".repeat(1_000_000 / 17);

        HttpResponse<String> answer =
                member.post(sharon.port(), FORM, member.formToSay(sharon.port(), ANOREXIA, pasted));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("This is too long. It has ")
                .contains("and the most is 4,000.")
                .contains(pasted);
    }

    @Test
    void nineMegabytesAreRefusedInOneSentence(RunningSharon sharon) throws Exception {
        Member member = member(sharon, ANOREXIA, 1);
        Map<String, String> form =
                member.formToSay(sharon.port(), ANOREXIA, "x".repeat(9 * 1024 * 1024));

        HttpResponse<String> answer = member.post(sharon.port(), FORM, form);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("Go back, make it shorter and send it again.")
                .contains("href=\"/help\"");
    }

    @Test
    void anEmptyFormIsAskedForWords(RunningSharon sharon) throws Exception {
        Member member = member(sharon, ANOREXIA, 1);

        HttpResponse<String> answer =
                member.post(sharon.port(), FORM, member.formToSay(sharon.port(), ANOREXIA, " \n "));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Write something first.");
    }

    @Test
    void aFormThatIsNotOursKeepsWhatWasTyped(RunningSharon sharon) throws Exception {
        Member member = member(sharon, ANOREXIA, 1);
        Map<String, String> form =
                member.formToSay(sharon.port(), ANOREXIA, "Words that took me an hour");
        form.put("form-token", "another");

        HttpResponse<String> answer = member.post(sharon.port(), FORM, form);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Words that took me an hour");
    }

    @Test
    void whoeverWasSignedOutKeepsWhatTheyTyped(RunningSharon sharon) throws Exception {
        Map<String, String> form =
                Map.of("form-token", "old", "text", "Words that took me an hour");

        HttpResponse<String> answer =
                new Member("", "sharon=old", java.util.List.of()).post(sharon.port(), FORM, form);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("You have been signed out")
                .contains("Words that took me an hour");
    }

    @Test
    void tenThousandMarksOnOneLetterBecomeAFew(RunningSharon sharon) {
        try (Talker talker = talker(sharon)) {
            UUID key = talker.say("Hello a" + "\u0301".repeat(10_000) + " there");

            assertThat(answer(talker, key).type()).isEqualTo("said");
            Awaitility.await().until(() -> !heard(talker, key).isEmpty());
            assertThat(heard(talker, key)).isEqualTo("Hello a" + "\u0301".repeat(8) + " there");
        }
    }

    @Test
    void halvesOfCharactersAreLeftOut(RunningSharon sharon) {
        try (Talker talker = talker(sharon)) {
            UUID key = talker.say("Hello \ud83c there \udf31 \ud83c\udf31");

            assertThat(answer(talker, key).type()).isEqualTo("said");
            Awaitility.await().until(() -> !heard(talker, key).isEmpty());
            assertThat(heard(talker, key)).isEqualTo("Hello  there  \ud83c\udf31");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\ud83c", "\u0000\u0007"})
    void nothingIsNotAPost(String text, RunningSharon sharon) {
        try (Talker talker = talker(sharon)) {
            Frame error = answer(talker, talker.say(text));

            assertThat(error.text("code")).isEqualTo("empty");
            assertThat(error.text("text")).isEqualTo("Write something first.");
        }
    }

    @Test
    void aTextThatIsTooLongSaysHowMuchTooLong(RunningSharon sharon) {
        try (Talker talker = talker(sharon)) {
            Frame error = answer(talker, talker.say("x".repeat(4_001)));

            assertThat(error.text("code")).isEqualTo("long");
            assertThat(error.text("text"))
                    .isEqualTo("This is too long. It has 4,001 characters and the most is 4,000.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rooms/living-anorexia?before=nothing",
                "/rooms/living-anorexia?before=99999999999999999999",
                "/rooms/%C3%28",
                "/rooms/..%2f..%2fetc",
                "/rooms/living-nowhere",
                "/rooms/living-perinatal",
                "/rooms/anorexia/topics/x",
                "/rooms/anorexia/topics/1?post=x",
                "/staff/alerts/x",
                "/rooms/anorexia/topics/99999999999999999999"
            })
    void anAddressThatLeadsNowhereIsNotFound(String address, RunningSharon sharon)
            throws Exception {
        HttpResponse<String> answer = member(sharon, ANOREXIA, 1).get(sharon.port(), address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("We cannot find this page");
    }

    @Test
    void aPlainConnectionStaysWithTheFirstHttp(RunningSharon sharon) throws Exception {
        HttpResponse<String> answer = sharon.get("/help");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    private static Talker talker(RunningSharon sharon) {
        Talker talker = Talker.in(ANOREXIA, member(sharon, ANOREXIA, 1), sharon.port()).enter();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(talker::isInside);
        return talker;
    }

    private static Frame answer(Talker talker, UUID key) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> talker.answer(key), answer -> answer != null);
    }

    private static String heard(Talker talker, UUID key) {
        return talker.heard().stream()
                .filter(post -> post.key().equals(key))
                .map(Talker.Heard::text)
                .findFirst()
                .orElse("");
    }
}
