package org.sharon.core.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.moderation.Brings;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.web.Visitor;

class DirectoryIT {

    private static final String DESK = "/staff/directory";
    private static final String LIST = "/directory/garden";

    private static Ward ward;
    private static Caller rowan;
    private static Caller wren;

    @BeforeAll
    static void open() {
        ward = Ward.bringing(Brings.content(), PluginResources.of(Map.of()), new DirectoryModule());
        rowan = new Caller(ward, ward.clinician());
        wren = new Caller(ward, ward.member("shed-key"));
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void membersFindWhatTheTeamHasLookedAtByPlainWords() throws Exception {
        add(
                "The Potting Table",
                "Groups on two evenings",
                "Families",
                "https://potting.example.org");
        add("Night Owls", "Somebody to write to at night", "Adults", "https://owls.example.org");

        assertThat(wren.read(LIST)).contains("The Potting Table", "Night Owls", "looked at it on");
        assertThat(wren.post(LIST, "q", "NIGHT adults").body())
                .contains("Night Owls", "1 place<")
                .doesNotContain("The Potting Table");
        assertThat(wren.post(LIST, "q", "xylophone").body()).contains("We found nothing");
    }

    @Test
    void aPageSaysWhereOneGoesBeforeOneLeaves() throws Exception {
        long id = add("The Shed Line", "A chat", "Everybody", "https://shed.example.org/chat?a=1");

        assertThat(wren.read(LIST))
                .contains("href=\"" + LIST + "/" + id + "\"")
                .doesNotContain("https://shed.example.org");
        assertThat(wren.read(LIST + "/" + id))
                .contains("You are leaving this building")
                .contains("href=\"https://shed.example.org/chat?a=1\"")
                .contains("noreferrer", "referrerpolicy=\"no-referrer\"");
    }

    @Test
    void whatNobodyLookedAtForSixMonthsIsHiddenUntilSomebodyDoes() throws Exception {
        long id = add("Old Place", "Something", "Somebody", "https://old.example.org");
        run(
                "UPDATE directory_entry SET verified_on = CURRENT_DATE - INTERVAL 7 MONTH WHERE id = "
                        + id);
        await().until(() -> !wren.read(LIST).contains("Old Place"));

        assertThat(wren.open(LIST + "/" + id).statusCode()).isEqualTo(404);
        assertThat(rowan.read(DESK)).contains("Members do not find these any more", "Old Place");

        HttpResponse<String> untried =
                rowan.post(
                        DESK + "/" + id,
                        "name",
                        "Old Place",
                        "offers",
                        "More",
                        "whom",
                        "All",
                        "site",
                        "https://old.example.org");
        assertThat(untried.statusCode()).isEqualTo(422);
        assertThat(untried.body()).contains("Look at it first. Then tick this box.", "More");
        rowan.post(
                DESK + "/" + id,
                "name",
                "Old Place",
                "offers",
                "More",
                "whom",
                "All",
                "site",
                "https://old.example.org",
                "tried",
                "yes");
        assertThat(wren.read(LIST)).contains("Old Place");
    }

    @Test
    void whatIsForOneRoomIsNotThereForOthers() throws Exception {
        long id = add("The Reed Bed", "Walks", "People by a pond", "https://reed.example.org");
        Caller atThePond = new Caller(ward, ward.member("pond-key"));

        assertThat(save(id, "pond").statusCode()).isEqualTo(303);

        assertThat(rowan.read(DESK)).contains("Only for people in some rooms.");
        assertThat(rowan.read(DESK + "/" + id)).containsPattern("id=\"room-pond\"[^>]*checked");
        assertThat(rowan.read(LIST)).contains("The Reed Bed");
        assertThat(atThePond.read(LIST)).contains("The Reed Bed");
        assertThat(atThePond.open(LIST + "/" + id).statusCode()).isEqualTo(200);
        assertThat(wren.open(LIST + "/" + id).statusCode()).isEqualTo(404);
        assertThat(wren.read(LIST)).doesNotContain("The Reed Bed");
        assertThat(wren.post(LIST, "q", "reed").body()).doesNotContain("The Reed Bed");

        HttpResponse<String> elsewhere = save(id, "nowhere");
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("Choose rooms of the service that it is for.");
        assertThat(save(id).statusCode()).isEqualTo(303);
        assertThat(wren.read(LIST)).contains("The Reed Bed");
    }

    private static HttpResponse<String> save(long id, String... rooms) throws Exception {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "name",
                                "The Reed Bed",
                                "offers",
                                "Walks",
                                "whom",
                                "People by a pond",
                                "site",
                                "https://reed.example.org",
                                "tried",
                                "yes"));
        for (String room : rooms) {
            fields.addAll(List.of("rooms", room));
        }
        return rowan.post(DESK + "/" + id, fields.toArray(String[]::new));
    }

    @Test
    void aWayOutIsAWebAddressAndNothingElse() throws Exception {
        for (String wrong :
                List.of(
                        "",
                        "http://plain.example.org",
                        "javascript:alert(1)",
                        "https://user@example.org",
                        "https://example.org:8443/",
                        "//example.org",
                        "https://127.0.0.1/")) {
            HttpResponse<String> answer =
                    rowan.post(
                            DESK + "/new",
                            "service",
                            "garden",
                            "name",
                            "A",
                            "offers",
                            "B",
                            "whom",
                            "C",
                            "site",
                            wrong,
                            "tried",
                            "yes");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void whoeverHasNoKeyFindsNothing() throws Exception {
        long id = add("Only here", "A", "B", "https://here.example.org");
        for (Visitor other :
                List.of(
                        ward.member(),
                        ward.memberOfOtherTrust(),
                        ward.clinicianOfOtherService(),
                        ward.administrator())) {
            Caller caller = new Caller(ward, other);
            for (String page : List.of("", "/" + id)) {
                assertThat(caller.open(LIST + page).statusCode()).isEqualTo(404);
                assertThat(caller.read(LIST + page))
                        .isEqualTo(caller.read("/directory/nowhere" + page));
            }
            assertThat(caller.open(DESK + "/" + id).statusCode()).isEqualTo(404);
            assertThat(caller.post(DESK + "/" + id + "/remove").statusCode()).isEqualTo(404);
        }
        Caller neighbour = new Caller(ward, ward.memberOfOtherTrust("shed-key"));
        assertThat(neighbour.read(LIST)).doesNotContain("Only here");
        assertThat(neighbour.open(LIST + "/" + id).statusCode()).isEqualTo(404);

        rowan.post(DESK + "/" + id + "/remove");
        assertThat(wren.read(LIST)).doesNotContain("Only here");
    }

    private static long add(String name, String offers, String whom, String site) throws Exception {
        HttpResponse<String> saved =
                rowan.post(
                        DESK + "/new",
                        "service",
                        "garden",
                        "name",
                        name,
                        "offers",
                        offers,
                        "whom",
                        whom,
                        "site",
                        site,
                        "key",
                        UUID.randomUUID().toString(),
                        "tried",
                        "yes");
        assertThat(saved.statusCode()).isEqualTo(303);
        return ward.newest("directory_entry");
    }

    private static void run(String sql) {
        ward.database().write(handle -> handle.execute(sql));
    }
}
