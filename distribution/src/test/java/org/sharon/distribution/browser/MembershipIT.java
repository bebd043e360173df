package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sharon.distribution.browser.PlainVisitor.Answer;

/** Somebody joins, takes a break, leaves, and comes back. */
@ExtendWith(BuildingKeeper.class)
class MembershipIT {

    private static final String NEWS = "I made soup today and it was good.";

    @Test
    void whoeverLeavesTakesTheirWordsAlongAndComesBackToThem(Building building) {
        Furniture furniture = new Furniture(building);
        String nickname = Furniture.newNickname();
        PlainVisitor comet = furniture.newcomer(nickname);
        String topic = furniture.topic("Quiet Wren", "anorexia");
        String post = say(comet, topic);

        assertThat(comet.post("/me/copy", Map.of()).body()).contains(nickname).contains(NEWS);
        assertThat(leave(comet, "not the password").status()).isEqualTo(422);
        assertThat(leave(comet, Building.PASSWORD).header("location")).isEqualTo("/goodbye");

        assertThat(comet.get("/").body()).doesNotContain(nickname);
        assertThat(building.visitor().signIn(nickname, Building.PASSWORD).status()).isEqualTo(422);
        Answer seen = building.visitor("Quiet Wren").get(post);
        assertThat(seen.body()).contains(NEWS).contains("A former member");
        assertThat(seen.body()).doesNotContain(nickname);
        for (String other : List.of("cedar", "hazel", "alder", "Quiet Wren")) {
            assertThat(building.visitor(other).get("/staff/left").body())
                    .as(other)
                    .doesNotContain(nickname);
        }

        PlainVisitor back = comeBack(building, nickname);

        assertThat(back.get("/").body()).contains(nickname);
        assertThat(building.visitor("Quiet Wren").get(post).body()).contains(nickname);
    }

    @Test
    void aBreakEndsEverySessionAndSigningInEndsTheBreak(Building building) {
        String nickname = Furniture.newNickname();
        PlainVisitor comet = new Furniture(building).newcomer(nickname);

        assertThat(comet.post("/me/pause", Map.of()).header("location")).isEqualTo("/resting");
        assertThat(comet.get("/me").header("location")).isEqualTo("/sign-in");

        Answer in = building.visitor().signIn(nickname, Building.PASSWORD);
        assertThat(in.header("location")).isEqualTo("/me/back");
    }

    @Test
    void staffHaveNoSuchPages(Building building) {
        PlainVisitor rowan = building.visitor("rowan");

        for (String page : List.of("/me/pause", "/me/leave", "/me/copy", "/me/back")) {
            assertThat(rowan.get(page).status()).as(page).isEqualTo(404);
        }
    }

    private static String say(PlainVisitor who, String topic) {
        String place =
                who.post(
                                topic + "/replies",
                                Map.of("key", UUID.randomUUID().toString(), "text", NEWS))
                        .header("location");
        return place.replaceFirst("#.*", "");
    }

    private static Answer leave(PlainVisitor who, String password) {
        return who.post("/me/leave", Map.of("understood", "yes", "password", password));
    }

    private static PlainVisitor comeBack(Building building, String nickname) {
        PlainVisitor rowan = building.visitor("rowan");
        String page = "";
        for (String row : rowan.get("/staff/left").body().split("<li>")) {
            if (row.contains(nickname)) {
                page = row.replaceFirst("(?s).*?(/staff/left/\\d+).*", "$1");
            }
        }
        String code =
                rowan.post(page, Map.of("keys", "eating-disorders/anorexia"))
                        .find("data-code>([^<]+)<");
        PlainVisitor back = building.visitor();
        back.post("/register", Map.of("code", code));
        assertThat(back.get("/register/you").body()).contains("You were").contains(nickname);
        back.post("/register/you", Map.of("password", "another three words", "understood", "yes"));
        return back;
    }
}
