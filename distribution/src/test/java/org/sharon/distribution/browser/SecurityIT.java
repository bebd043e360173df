package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sharon.distribution.browser.PlainVisitor.Answer;
import org.sharon.distribution.talk.RawSocket;

/** What happens to whoever does not go through the pages. */
@ExtendWith(BuildingKeeper.class)
class SecurityIT {

    @Test
    void aFormThatIsNotOursIsRefusedChangesNothingAndGivesTheWordsBack(Building building) {
        String topic = new Furniture(building).topic("Night Otter", "anorexia");
        PlainVisitor otter = building.visitor("Night Otter");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("text", "Words that nobody meant to send");

        Answer without = otter.postAsIs(topic + "/replies", form);
        form.put("form-token", building.visitor("Quiet Wren").token());
        Answer withAnothers = otter.postAsIs(topic + "/replies", form);
        form.put("form-token", otter.token());
        Answer fromElsewhere =
                otter.postAsIs(topic + "/replies", form, "Sec-Fetch-Site", "cross-site");

        assertThat(without.status()).isEqualTo(403);
        assertThat(withAnothers.status()).isEqualTo(403);
        assertThat(fromElsewhere.status()).isEqualTo(403);
        assertThat(without.body()).contains("Words that nobody meant to send");
        assertThat(otter.get(topic).body()).doesNotContain("Words that nobody meant to send");
    }

    @Test
    void aSocketThatAnotherSiteOpensIsRefused(Building building) {
        PlainVisitor otter = building.visitor("Night Otter");
        for (String path : new String[] {"/rooms/living-anorexia/live", "/staff/live"}) {
            for (String origin :
                    new String[] {"https://elsewhere.example", "null", "http://localhost"}) {
                try (RawSocket socket = otter.socketFrom(origin, path)) {
                    assertThat(socket.status()).as(origin).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNicknameAreAnsweredAlike(Building building) {
        PlainVisitor stranger = building.visitor();
        Answer wrong = stranger.signIn("Paper Boat", "not the password");
        Answer unknown = stranger.signIn("Paper Ship", "not the password");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body().replace("Paper Ship", "Paper Boat")).isEqualTo(wrong.body());
        assertThat(unknown.headers().keySet()).isEqualTo(wrong.headers().keySet());
    }

    @Test
    void whoeverGuessesIsToldToWaitAWhile(Building building) {
        PlainVisitor guesser = building.visitor();
        Answer answer = guesser.signIn("Nobody Guessed", "guess");
        for (int i = 0; i < 10 && answer.status() != 429; i++) {
            answer = guesser.signIn("Nobody Guessed", "guess " + i);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.find("href=\"#nickname\">([^<]+)<"))
                .containsPattern("(?i)wait|try again");
        // Nobody else has to wait for that.
        assertThat(building.visitor().signIn("Paper Boat", Building.PASSWORD).status())
                .isEqualTo(303);
    }

    @Test
    void aSessionIsNewAtSignInAndDeadAfterSignOut(Building building) {
        PlainVisitor boat = building.visitor();
        boat.useSession("planted-by-somebody-else");
        Answer in = boat.signIn("Paper Boat", Building.PASSWORD);
        String session = boat.session();

        assertThat(session).isNotEqualTo("planted-by-somebody-else").hasSizeGreaterThan(30);
        assertThat(in.header("set-cookie"))
                .contains("sharon=" + session, "HttpOnly", "SameSite=Lax", "Path=/");
        try (RawSocket live = boat.socket("/rooms/living-bulimia/live")) {
            live.text("{\"type\":\"join\",\"since\":0}").next("joined");

            Answer out = boat.post("/sign-out", Map.of());

            assertThat(out.header("clear-site-data")).contains("cookies", "cache");
            PlainVisitor thief = building.visitor();
            thief.useSession(session);
            assertThat(thief.get("/rooms/bulimia").header("location")).isEqualTo("/sign-in");
            try (RawSocket again = thief.socket("/rooms/living-bulimia/live")) {
                assertThat(again.closeCode()).isEqualTo(4401);
            }
            assertThat(live.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void nobodyMayIndexIt(Building building) {
        Answer robots = building.visitor().get("/robots.txt");
        assertThat(robots.body()).contains("Disallow: /");
        assertThat(robots.header("x-robots-tag")).contains("noindex");
    }
}
