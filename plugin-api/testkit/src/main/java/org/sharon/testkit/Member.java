package org.sharon.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.testkit.running.NhsNumbers;
import org.sharon.testkit.running.Shown;
import org.sharon.testkit.running.Visitor;

/** Somebody who was invited by a clinician and has come in with the code. */
public final class Member {

    private static final String PASSWORD = "a-kettle-on-the-stove";

    private final RunningPlatform platform;
    private final String nickname;
    private @Nullable Visitor visitor;
    private String room = "";

    Member(RunningPlatform platform, String nickname) {
        this.platform = platform;
        this.nickname = nickname;
    }

    /**
     * Invites them with this key, and lets them come in.
     *
     * @throws AssertionError with the platform's own words when it does not let them
     */
    public Member withKey(String key) {
        Map<String, String> person = new LinkedHashMap<>();
        person.put("name", "Perpetua Invented");
        person.put("born-day", "15");
        person.put("born-month", "3");
        person.put("born-year", "1994");
        person.put("nhs-number", NhsNumbers.next());
        person.put("keys", platform.service() + "/" + key);
        Shown invited = platform.signedIn("clinician").post("/staff/invitations/new", person);
        String code =
                invited.find("data-code>([^<]+)<")
                        .orElseThrow(() -> failure("cannot be invited", invited));
        Visitor newcomer = platform.visitor();
        newcomer.post("/register", Map.of("code", code));
        Shown joined = newcomer.post("/register/you", you());
        if (joined.status() != 303) {
            throw failure("cannot come in", joined);
        }
        // The form token of somebody who has come in is another one.
        visitor = platform.visitor().signIn(nickname, PASSWORD);
        return this;
    }

    /** In which room the next words are said; without it, in the first that the member sees. */
    public Member in(String room) {
        this.room = room;
        return this;
    }

    /** Says it in a living room, or as a new topic of a forum. */
    public Said says(String text) {
        return say(text, Map.of());
    }

    /** Says it although the platform asked to look again. */
    public Said saysAnyway(String text) {
        return say(text, Map.of("anyway", "yes"));
    }

    /** Opens a page, such as {@code /rooms/shed}. */
    public PageSeen opens(String path) {
        return new PageSeen(nickname, path, present().get(path));
    }

    /** Fills in the form of a page of the plugin's own, and sends it. */
    public PageSeen sends(String path, Map<String, String> fields) {
        Shown answer = present().post(path, fields);
        return answer.status() == 303
                ? opens(answer.location())
                : new PageSeen(nickname, path, answer);
    }

    private Said say(String text, Map<String, String> more) {
        String where = room.isEmpty() ? firstRoom() : room;
        boolean isLive =
                present().get("/rooms/" + where).markup().contains("/rooms/" + where + "/say\"");
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("key", UUID.randomUUID().toString());
        fields.put("title", "Hello");
        fields.put("text", text);
        String path = "/rooms/" + where + (isLive ? "/say" : "/topics?shelf=forum");
        return new Said(nickname, text, present().post(path, fields));
    }

    private String firstRoom() {
        return present()
                .get("/")
                .find("href=\"/rooms/([a-z0-9-]+)\"")
                .orElseThrow(() -> new AssertionError(nickname + " sees no room"));
    }

    private Visitor present() {
        if (visitor == null) {
            throw new AssertionError(
                    "%s has no key yet: write member(\"%s\").withKey(…)"
                            .formatted(nickname, nickname));
        }
        return visitor;
    }

    private Map<String, String> you() {
        return Map.of(
                "nickname", nickname, "avatar", "robin", "password", PASSWORD, "understood", "yes");
    }

    private AssertionError failure(String what, Shown page) {
        return new AssertionError("%s %s: %s".formatted(nickname, what, page.words()));
    }
}
