package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sharon.distribution.browser.PlainVisitor.Answer;
import org.sharon.distribution.talk.RawSocket;

/**
 * A room that one has no key to is not there: every answer is that of a room nobody has heard of.
 */
@ExtendWith(BuildingKeeper.class)
class IsolationIT {

    private static final String NOWHERE = "no-such-room";
    private static final int NO_KEY = 4403;
    private static final int NOT_FOUND = 404;
    private static final int OK = 200;

    /** Words that somebody has written in each of these rooms. */
    private static final Map<String, String> WORDS =
            Map.of("anorexia", "unit", "bulimia", "aunt", "newborn", "bottles", "loss", "name");

    private static final Set<String> CLINICAL = Set.of("clinician", "service-lead");

    /** Services, and something on the shelf of each. */
    private static final Map<String, List<String>> SHELVES =
            Map.of(
                    "eating-disorders",
                    List.of("medical-help"),
                    "perinatal",
                    List.of("sleep-and-mood", "after-a-loss"));

    @TestFactory
    Stream<DynamicTest> opensTheRoomsOfTheirKeysAndNoOther(Building building) {
        Set<String> all = rooms(building.accounts());
        return building.accounts().stream()
                .map(
                        account ->
                                DynamicTest.dynamicTest(
                                        account.nickname(),
                                        () -> tryEveryDoor(building, account, all)));
    }

    private static void tryEveryDoor(Building building, Account account, Set<String> all) {
        PlainVisitor visitor = building.visitor(account.nickname());
        Set<String> open = openTo(account, building.accounts());
        String home = visitor.get("/").body();
        for (String room : all) {
            if (open.contains(room)) {
                assertThat(visitor.get("/rooms/" + room).status()).as(room).isEqualTo(OK);
            } else {
                isNotThere(visitor, room);
                assertThat(home).as(room).doesNotContain("/rooms/" + room + "\"");
                findsNothing(visitor, room);
            }
        }
    }

    private static void isNotThere(PlainVisitor visitor, String room) {
        for (String page :
                List.of(
                        "",
                        "/topics/1",
                        "/topics/new",
                        "/polls/new",
                        "/events",
                        "/events/past",
                        "/events/1",
                        "/events/1/meeting.ics",
                        "/blog",
                        "/wall",
                        "/posts/1/edit",
                        "/posts/1/mute",
                        "/posts/1/support",
                        "/tags/smallwins",
                        "/posts/1/author",
                        "/posts/1/gift",
                        "/people/0123456789abcdef",
                        "/people/0123456789abcdef/blog",
                        "/people/0123456789abcdef/wall",
                        "/people/0123456789abcdef/timeline",
                        "/topics/1/page",
                        "/topics/1/milestone",
                        "/me",
                        "/posts/1/report")) {
            Answer answer = visitor.get("/rooms/" + room + page);
            assertThat(answer.status()).as(room + page).isEqualTo(NOT_FOUND);
            assertThat(answer.body())
                    .as(room + page)
                    .isEqualTo(visitor.get("/rooms/" + NOWHERE + page).body());
        }
        Map<String, String> form = Map.of("key", UUID.randomUUID().toString(), "text", "Hello");
        for (String way :
                List.of(
                        "/say",
                        "/topics",
                        "/polls",
                        "/topics/1/poll",
                        "/events/1/remind",
                        "/topics/1/poll/close",
                        "/topics/1/poll/withdraw",
                        "/topics/1/replies",
                        "/posts/1/edit",
                        "/posts/1/block",
                        "/posts/1/support",
                        "/posts/1/report",
                        "/names",
                        "/people/0123456789abcdef/wall",
                        "/people/0123456789abcdef/put-back",
                        "/people/0123456789abcdef/timeline",
                        "/topics/1/milestone",
                        "/topics/1/take",
                        "/topics/1/mute")) {
            Answer answer = visitor.post("/rooms/" + room + way, form);
            assertThat(answer.status()).as(room + way).isEqualTo(NOT_FOUND);
            assertThat(answer.body())
                    .as(room + way)
                    .isEqualTo(visitor.post("/rooms/" + NOWHERE + way, form).body());
        }
        assertThat(closeCode(visitor, room)).as(room).isEqualTo(NO_KEY);
        assertThat(closeCode(visitor, NOWHERE)).isEqualTo(NO_KEY);
    }

    private static void findsNothing(PlainVisitor visitor, String room) {
        if (WORDS.containsKey(room)) {
            assertThat(visitor.post("/search", Map.of("q", WORDS.get(room))).body())
                    .as(room)
                    .doesNotContain("/rooms/" + room + "/");
        }
    }

    private static int closeCode(PlainVisitor visitor, String room) {
        try (RawSocket socket = visitor.socket("/rooms/" + room + "/live")) {
            assertThat(socket.status()).isEqualTo(101);
            return socket.closeCode();
        }
    }

    @TestFactory
    Stream<DynamicTest> findsTheShelvesOfTheirServicesAndNoOther(Building building) {
        return building.accounts().stream()
                .map(
                        account ->
                                DynamicTest.dynamicTest(
                                        account.nickname(),
                                        () -> tryEveryShelf(building, account)));
    }

    private static void tryEveryShelf(Building building, Account account) {
        PlainVisitor visitor = building.visitor(account.nickname());
        boolean clinical = CLINICAL.contains(account.role());
        Set<String> own =
                clinical || !account.rooms().isEmpty() ? Set.copyOf(account.services()) : Set.of();
        for (String service : SHELVES.keySet()) {
            boolean here = own.contains(service);
            for (String page : List.of("/library/%s", "/signposts/%s", "/directory/%s")) {
                isThere(visitor, page, service, here);
            }
            for (String item : SHELVES.get(service)) {
                boolean forThem = clinical || isFor(account, item);
                isThere(visitor, "/library/%s/" + item, service, here && forThem);
            }
        }
    }

    private static void isThere(PlainVisitor visitor, String page, String service, boolean there) {
        Answer answer = visitor.get(page.formatted(service));
        assertThat(answer.status()).as(page).isEqualTo(there ? OK : NOT_FOUND);
        if (!there) {
            assertThat(answer.body())
                    .as(page)
                    .isEqualTo(visitor.get(page.formatted(NOWHERE)).body());
        }
    }

    /**
     * Nobody who has lost a baby is handed what is about one, and nobody else what is about loss.
     */
    private static boolean isFor(Account account, String item) {
        boolean lost = account.rooms().contains("loss");
        return switch (item) {
            case "sleep-and-mood" -> !lost;
            case "after-a-loss" -> lost;
            default -> true;
        };
    }

    @Test
    void whatATeamShowsIsThereForItsOwnMembersAlone(Building building) {
        Furniture furniture = new Furniture(building);
        String film = furniture.onShelf("/library/eating-disorders", "Grounding in ten breaths");
        String desk = furniture.onShelf("/staff/library", "Grounding in ten breaths");
        assertThat(building.visitor("Quiet Wren").get(film).status()).isEqualTo(OK);
        for (String other : List.of("Small Hours", "Blue Kettle", "hazel", "alder", "cedar")) {
            PlainVisitor visitor = building.visitor(other);
            for (String page : List.of("", "/media", "/captions")) {
                for (String place : List.of(film, desk)) {
                    Answer answer = visitor.get(place + page);
                    assertThat(answer.status()).as(other + place + page).isEqualTo(NOT_FOUND);
                    String nothing = place.replaceFirst("\\d+$", "1000000") + page;
                    assertThat(answer.body()).isEqualTo(visitor.get(nothing).body());
                }
            }
        }
        assertThat(building.visitor().get(film + "/media").status()).isEqualTo(303);
    }

    @Test
    void aNoticeThatIsNotOnesOwnIsNotThere(Building building) {
        PlainVisitor rowan = building.visitor("rowan");
        String notice = rowan.get("/staff/notices").find("href=\"(/staff/notices/\\d+)\"");
        String read = notice.replace("/staff/notices", "/board") + "/read";
        for (Account account : building.accounts()) {
            PlainVisitor visitor = building.visitor(account.nickname());
            boolean own =
                    CLINICAL.contains(account.role())
                            && account.services().contains("eating-disorders")
                            && rowan.get("/").body().contains("Elderbrook")
                            && visitor.get("/").body().contains("Elderbrook");
            Answer answer = visitor.get(notice);
            assertThat(answer.status()).as(account.nickname()).isEqualTo(own ? OK : NOT_FOUND);
            if (!own) {
                assertThat(answer.body()).isEqualTo(visitor.get("/staff/notices/0").body());
                assertThat(visitor.post(notice + "/withdraw", Map.of()).status())
                        .isEqualTo(NOT_FOUND);
            }
            if (!account.services().contains("eating-disorders")) {
                assertThat(visitor.post(read, Map.of()).body())
                        .as(account.nickname())
                        .isEqualTo(visitor.post("/board/0/read", Map.of()).body());
            }
            assertThat(visitor.get("/notices/1000000").status()).isEqualTo(NOT_FOUND);
        }
    }

    @Test
    void aStrangerLearnsNothingFromASocketOrAPage(Building building) {
        PlainVisitor stranger = building.visitor();
        for (String room : List.of("anorexia", "living-anorexia", NOWHERE)) {
            try (RawSocket socket = stranger.socket("/rooms/" + room + "/live")) {
                assertThat(socket.closeCode()).as(room).isEqualTo(4401);
            }
            Answer page = stranger.get("/rooms/" + room);
            assertThat(page.status()).as(room).isEqualTo(303);
            assertThat(page.header("location")).isEqualTo("/sign-in");
        }
    }

    @Test
    void aQuestionIsThereForItsMemberAndTheTeamAlone(Building building) {
        String question = new Furniture(building).question("Who can read this?");
        String word = question.substring("/ask/".length());
        String none = "0".repeat(word.length());
        assertThat(building.visitor("Quiet Wren").get(question).status()).isEqualTo(OK);
        assertThat(building.visitor("rowan").get("/staff/questions/" + word).status())
                .isEqualTo(OK);
        for (String other : List.of("Night Otter", "Hopeful Oak", "Small Hours", "Blue Kettle")) {
            answersAsNothing(building, other, word, none);
        }
        for (String staff : List.of("hazel", "alder", "cedar", "juniper")) {
            answersAsNothing(building, staff, word, none);
        }
    }

    @Test
    void messagesAreThereForTheTwoWhoWriteThemAlone(Building building) {
        String talk = new Furniture(building).talk("Warm Cup", "Small Hours");
        String word = talk.substring("/messages/".length());
        String none = "0".repeat(word.length());
        assertThat(building.visitor("Small Hours").get(talk).status()).isEqualTo(OK);
        for (String other :
                List.of("Paper Lantern", "Soft Rain", "Quiet Wren", "Woolly Hat", "Hopeful Oak")) {
            answersAsNothing(building, other, word, none);
        }
        for (String staff : List.of("hazel", "linden", "alder", "cedar", "juniper")) {
            answersAsNothing(building, staff, word, none);
        }
    }

    @Test
    void aSmallGroupIsThereForThoseWhoAreInItAlone(Building building) {
        String group = new Furniture(building).group("Warm Cup");
        String word = group.substring("/messages/groups/".length());
        String none = "0".repeat(word.length());
        assertThat(building.visitor("Small Hours").get(group).status()).isEqualTo(OK);
        for (String other :
                List.of("Paper Lantern", "Soft Rain", "Quiet Wren", "Woolly Hat", "Hopeful Oak")) {
            answersAsNothing(building, other, word, none);
        }
        for (String staff : List.of("hazel", "linden", "alder", "cedar", "juniper")) {
            answersAsNothing(building, staff, word, none);
        }
        assertThat(closeCode(building.visitor("Small Hours"), "among-" + word))
                .as("nobody follows a group who could hear what was said before they joined")
                .isEqualTo(NO_KEY);
    }

    private static void answersAsNothing(
            Building building, String nickname, String word, String none) {
        PlainVisitor visitor = building.visitor(nickname);
        for (String page :
                List.of(
                        "/ask/%s",
                        "/staff/questions/%s",
                        "/rooms/question-%s",
                        "/messages/%s",
                        "/rooms/between-%s",
                        "/messages/groups/%s",
                        "/rooms/among-%s")) {
            Answer answer = visitor.get(page.formatted(word));
            assertThat(answer.status()).as(nickname + page).isEqualTo(NOT_FOUND);
            assertThat(answer.body()).isEqualTo(visitor.get(page.formatted(none)).body());
        }
        for (String kind : List.of("question-", "between-", "among-")) {
            assertThat(closeCode(visitor, kind + word)).as(nickname).isEqualTo(NO_KEY);
        }
    }

    @Test
    void twoTrustsFindNothingOfEachOther(Building building) {
        String topic = new Furniture(building).topic("Quiet Wren", "anorexia");
        PlainVisitor neighbour = building.visitor("Blue Kettle");
        assertThat(neighbour.get("/rooms/anorexia").body()).doesNotContain("Quiet Wren");
        assertThat(neighbour.get(topic).status()).isEqualTo(NOT_FOUND);
        assertThat(neighbour.get(topic).body()).isEqualTo(neighbour.get(topic + "99999").body());
        assertThat(neighbour.post("/search", Map.of("q", "morning")).body())
                .contains("found nothing");
        try (RawSocket here = neighbour.socket("/rooms/living-anorexia/live");
                RawSocket there =
                        building.visitor("Night Otter").socket("/rooms/living-anorexia/live")) {
            here.text("{\"type\":\"join\",\"since\":0}").next("joined");
            there.text("{\"type\":\"join\",\"since\":0}").next("joined");
            UUID key = UUID.randomUUID();
            there.text(
                    "{\"type\":\"say\",\"key\":\"%s\",\"text\":\"Only for Elderbrook\"}"
                            .formatted(key));
            there.next("said");
            // Its own words are the next thing that the other trust hears: nothing came between.
            UUID own = UUID.randomUUID();
            here.text(
                    "{\"type\":\"say\",\"key\":\"%s\",\"text\":\"Only for Marlpit\"}"
                            .formatted(own));
            assertThat(here.next("posts").toString())
                    .contains("Only for Marlpit")
                    .doesNotContain("Only for Elderbrook");
        }
    }

    @Test
    void staffOfOneTrustFindNothingOfTheOther(Building building) {
        Furniture furniture = new Furniture(building);
        String alert = furniture.alert("For one trust alone.");
        String review = furniture.review("For one trust alone.");
        PlainVisitor neighbour = building.visitor("alder");

        assertThat(neighbour.get("/staff").body()).doesNotContain("For one trust alone");
        for (String address : List.of(alert, review)) {
            assertThat(neighbour.get(address).status()).as(address).isEqualTo(NOT_FOUND);
            assertThat(neighbour.get(address).body())
                    .isEqualTo(neighbour.get(address + "99999").body());
        }
        assertThat(neighbour.post(alert + "/acknowledge", Map.of()).status()).isEqualTo(NOT_FOUND);
        assertThat(neighbour.post(review + "/approve", Map.of()).status()).isEqualTo(NOT_FOUND);
        assertThat(building.visitor("rowan").get(alert).body()).contains("Nobody yet");
    }

    private static Set<String> rooms(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.rooms().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A member enters by key; clinicians and leads enter every room of their services. */
    private static Set<String> openTo(Account account, List<Account> all) {
        boolean clinical = CLINICAL.contains(account.role());
        if (!clinical) {
            return Set.copyOf(account.rooms());
        }
        return rooms(
                all.stream()
                        .filter(other -> account.services().containsAll(other.services()))
                        .toList());
    }
}
