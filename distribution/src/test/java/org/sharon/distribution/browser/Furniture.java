package org.sharon.distribution.browser;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Things that pages are about, made for the visit: a held post, an alert, a code. Made without a
 * browser, for what they are about is tested elsewhere.
 */
final class Furniture {

    private static final Map<String, String> SOMEBODY =
            Map.of(
                    "name", "Perpetua Invented",
                    "born-day", "15",
                    "born-month", "3",
                    "born-year", "1994",
                    "keys", "eating-disorders/anorexia");

    private static final String REVIEWER = "rowan";

    private final Building building;

    Furniture(Building building) {
        this.building = building;
    }

    /** A topic of the demonstration in a room that this person has a key to. */
    String topic(String nickname, String room) {
        return building.visitor(nickname)
                .get("/rooms/" + room)
                .find("(/rooms/" + room + "/topics/\\d+)");
    }

    /** One for parents that everybody can answer: members also find what waits of their own. */
    String topicOfParents() {
        return topic("hazel", "newborn");
    }

    /** Somebody's phone, to be closed by whoever asks. */
    Tab phone(String nickname) {
        return building.phone().as(nickname);
    }

    /** Where something of this title is, on a shelf of members or of the team. */
    String onShelf(String shelf, String title) {
        String page = building.visitor(REVIEWER).get(shelf).body();
        for (String item : page.split("<li>")) {
            if (item.contains(">" + title + "<")) {
                return item.replaceFirst("(?s).*?href=\"(" + shelf + "/[^\"]+)\".*", "$1");
            }
        }
        throw new AssertionError("Nothing on the shelf is called " + title);
    }

    /** The page that a member passes on the way to the first place of a directory. */
    String wayOut(String nickname, String directory) {
        return building.visitor(nickname).get(directory).find("href=\"(" + directory + "/\\d+)\"");
    }

    /** Where a text is that a clinician has written and nobody has approved. */
    String textToApprove() {
        PlainVisitor author = building.visitor(REVIEWER);
        String text =
                author.post(
                                "/staff/library/new",
                                Map.of(
                                        "place", "eating-disorders/text",
                                        "title", "Sleeping well",
                                        "summary", "Small things that help.",
                                        "key", UUID.randomUUID().toString()))
                        .header("location");
        author.post(text + "/words", Map.of("text", "## At night\n\n- Turn down the lights."));
        return text;
    }

    /** Replies to a topic, and is told whatever the rules say. */
    PlainVisitor.Answer reply(String nickname, String topic, String text) {
        return building.visitor(nickname)
                .post(
                        topic + "/replies",
                        Map.of("key", UUID.randomUUID().toString(), "text", text));
    }

    /** The address of a held post on the desk. */
    String review(String text) {
        reply("Quiet Wren", topic("Quiet Wren", "anorexia"), "I am down to 45kg. " + text);
        return onDesk("review", text);
    }

    String alert(String text) {
        reply(
                "Quiet Wren",
                topic("Quiet Wren", "anorexia"),
                "I have a plan and I am going to kill myself tonight. " + text);
        return onDesk("alert", text);
    }

    /** The address of a question that Quiet Wren asks the care team. */
    String question(String text) {
        return building.visitor("Quiet Wren")
                .post(
                        "/ask/new/eating-disorders",
                        Map.of("key", UUID.randomUUID().toString(), "text", text))
                .header("location")
                .replaceFirst("\\?.*", "");
    }

    /** Where the team reads it. */
    String staffQuestion(String text) {
        return question(text).replace("/ask/", "/staff/questions/");
    }

    /** The address where another member reports a post that says this. */
    String postToReport(String text) {
        return postToReport("Quiet Wren", topic("Quiet Wren", "anorexia"), text);
    }

    /** The same for a post of this person in this topic. */
    String postToReport(String author, String topic, String text) {
        PlainVisitor.Answer posted = reply(author, topic, text);
        String post = posted.header("location").replaceAll(".*#post-", "");
        return topic.replaceAll("/topics/.*", "") + "/posts/" + post + "/report";
    }

    /** The address of something that the team has written in a forum. */
    String teamPost(String room) {
        PlainVisitor.Answer posted = reply("rowan", topic("rowan", room), "Good to see you all.");
        return "/rooms/" + room + "/posts/" + posted.header("location").replaceAll(".*#post-", "");
    }

    /** The address where Quiet Wren reads who has sent support for a post that says this. */
    String supported(String text) {
        String support = postToReport(text).replace("/report", "/support");
        building.visitor("Slow River").post(support, Map.of("sign", "heart"));
        return support;
    }

    /** Somebody new, who has muted a person, a topic and a word. */
    PlainVisitor whoMutes() {
        PlainVisitor visitor = newcomer(newNickname());
        String post = postToReport("Folded away for one person.").replace("/report", "");
        visitor.post(post + "/block", Map.of());
        visitor.post(topic("Quiet Wren", "anorexia") + "/mute", Map.of("on", "yes"));
        visitor.post("/me/muted/words", Map.of("word", "diet"));
        return visitor;
    }

    /** The address of a reported post on the desk. */
    String reported(String text) {
        building.visitor("Slow River")
                .post(postToReport(text), Map.of("reason", "unkind", "note", text));
        return onDesk("review", text);
    }

    /** Where a member asks the author of a post in the living room whether they may write. */
    String messageForm(String nickname, String author) {
        String room = building.visitor(nickname).get("/rooms/living-perinatal").body();
        for (String item : room.split("<li class=\"message")) {
            if (item.contains(author) && item.contains("/message\"")) {
                return item.replaceFirst(
                        "(?s).*?(/rooms/living-perinatal/posts/\\d+/message)\".*", "$1");
            }
        }
        throw new AssertionError("Nobody to write to");
    }

    /** Lets others ask this member whether they may write. */
    void welcome(String nickname) {
        building.visitor(nickname).post("/messages/choice", Map.of("welcomes", "yes"));
    }

    /** Where staff read more of a conversation, after one message of it was reported. */
    String reportedMessage(String nickname, String other) {
        PlainVisitor reporter = building.visitor(nickname);
        String form = reporter.get(talk(nickname, other)).find("(/rooms/between-[^\"]*/report)\"");
        reporter.post(form, Map.of("reason", "upsetting"));
        return "/staff/messages/" + form.replaceFirst(".*/posts/(\\d+)/.*", "$1");
    }

    /** The conversation of the demonstration that a member has with another. */
    String talk(String nickname, String other) {
        String list = building.visitor(nickname).get("/messages").body();
        for (String item : list.split("<li>")) {
            if (item.contains(other) && item.matches("(?s).*/messages/[0-9a-f].*")) {
                return item.replaceFirst("(?s).*?(/messages/[0-9a-f]+).*", "$1");
            }
        }
        throw new AssertionError("No conversation with " + other);
    }

    /** The small group of the demonstration that a member is in. */
    String group(String nickname) {
        return groupThatSays(nickname, "You write to each other.").orElseThrow();
    }

    /** A small group that a member is asked to join by another, to whom they write already. */
    String askedToGroup(String nickname, String other) {
        String asked = "You are asked to join a small group.";
        if (groupThatSays(nickname, asked).isEmpty()) {
            welcome(nickname);
            building.visitor(other)
                    .post(
                            "/messages/groups/new",
                            Map.of("person", talk(nickname, other).replaceFirst(".*/", "")));
        }
        return groupThatSays(nickname, asked).orElseThrow();
    }

    private Optional<String> groupThatSays(String nickname, String note) {
        String list = building.visitor(nickname).get("/messages").body();
        return Arrays.stream(list.split("<li>"))
                .filter(item -> item.contains("/messages/groups/") && item.contains(note))
                .map(item -> item.replaceFirst("(?s).*?(/messages/groups/[0-9a-f]+).*", "$1"))
                .findFirst();
    }

    /** Holds a post and sends it back to its author with a reason. */
    void sendBack(String text, String reason) {
        building.visitor(REVIEWER).post(review(text) + "/return", Map.of("text", reason));
    }

    String onDesk(String kind, String text) {
        return onDeskOf(REVIEWER, kind, text);
    }

    String onDeskOf(String reviewer, String kind, String text) {
        // Between the address of an item and its words there is no other item.
        String page = building.visitor(reviewer).get("/staff").body();
        for (String item : page.split("<li class=\"item")) {
            if (item.contains(text) && item.contains("/staff/" + kind + "s/")) {
                return item.replaceFirst("(?s).*?(/staff/" + kind + "s/\\d+).*", "$1");
            }
        }
        throw new AssertionError("The desk shows no " + kind + " about these words");
    }

    /** A code to hand over, from a clinician to somebody new. */
    String code() {
        Map<String, String> somebody = new LinkedHashMap<>(SOMEBODY);
        somebody.put("nhs-number", NhsNumbers.next());
        return building.visitor(REVIEWER)
                .post("/staff/invitations/new", somebody)
                .find("data-code>([^<]+)<");
    }

    /** Somebody new, who has registered with a code and is signed in. */
    PlainVisitor newcomer(String nickname) {
        return register(code(), nickname);
    }

    PlainVisitor register(String code, String nickname) {
        PlainVisitor visitor = building.visitor();
        visitor.post("/register", Map.of("code", code));
        visitor.post(
                "/register/you",
                Map.of(
                        "nickname",
                        nickname,
                        "avatar",
                        "robin",
                        "password",
                        Building.PASSWORD,
                        "understood",
                        "yes"));
        return visitor;
    }

    /** The page of somebody, from something that they write in the forum. */
    String authorOf(String nickname) {
        String post =
                reply(nickname, topic(nickname, "anorexia"), "A cup of tea helps me.")
                        .header("location")
                        .replaceAll(".*#post-", "");
        return "/rooms/anorexia/posts/" + post + "/author";
    }

    /** The page of a member of the demonstration, as others in a room find it. */
    String pageOf(String nickname, String room) {
        return building.visitor(nickname).get("/rooms/" + room + "/me").header("location");
    }

    /** Something that a former member wrote. */
    String postOfSomebodyWhoLeft() {
        PlainVisitor comet = newcomer(newNickname());
        String post =
                comet.post(
                                topic("Quiet Wren", "anorexia") + "/replies",
                                Map.of("key", UUID.randomUUID().toString(), "text", "Goodbye."))
                        .header("location")
                        .replaceAll(".*#post-", "");
        comet.post("/me/leave", Map.of("understood", "yes", "password", Building.PASSWORD));
        return "/rooms/anorexia/posts/" + post;
    }

    /** The page that staff have about somebody who has just left. */
    String departed() {
        newcomer(newNickname())
                .post("/me/leave", Map.of("understood", "yes", "password", Building.PASSWORD));
        return building.visitor(REVIEWER).get("/staff/left").find("href=\"(/staff/left/\\d+)\"");
    }

    /** A code for somebody who has just left. */
    String codeBack() {
        return building.visitor(REVIEWER)
                .post(departed(), Map.of("keys", "eating-disorders/anorexia"))
                .find("data-code>([^<]+)<");
    }

    /** The page that staff have about a member. */
    String person(String nickname) {
        return building.visitor(REVIEWER)
                .get("/staff/people?q=" + nickname.replace(' ', '+'))
                .find("href=\"(/staff/people/\\d+)\"");
    }

    /** A service lead fills in where else people can turn: service and signpost, and a contact. */
    void place(String signpost, String contact) {
        LocalDate expires = LocalDate.now().plusYears(1);
        building.visitor("linden")
                .post(
                        "/staff/signposts/" + signpost,
                        Map.of(
                                "contact", contact,
                                "tried", "yes",
                                "expires-day", String.valueOf(expires.getDayOfMonth()),
                                "expires-month", String.valueOf(expires.getMonthValue()),
                                "expires-year", String.valueOf(expires.getYear())));
    }

    /** Somebody new whom a clinician has made a peer moderator. */
    PlainVisitor newPeer() {
        return newPeer(newNickname());
    }

    PlainVisitor newPeer(String nickname) {
        PlainVisitor peer = newcomer(nickname);
        building.visitor(REVIEWER)
                .post(person(nickname) + "/role", Map.of("role", "peer-moderator"));
        return peer;
    }

    /** A nickname that nobody has. */
    static String newNickname() {
        return ThreadLocalRandom.current()
                .ints(5, 'a', 'z')
                .collect(
                        () -> new StringBuilder("Kind Comet "),
                        StringBuilder::appendCodePoint,
                        StringBuilder::append)
                .toString();
    }
}
