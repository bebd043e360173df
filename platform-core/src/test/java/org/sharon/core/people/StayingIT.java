package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.web.Role;

/** What keeps somebody signed in: what they do, and nothing that a page does by itself. */
class StayingIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final PeopleFixture people =
            new PeopleFixture(database, Path.of("target", "staying"));
    private static final int TRUST = people.trust("harbour");
    private static final Account WREN = people.member(TRUST, "Quiet Wren");
    private static final Account OTTER = people.member(TRUST, "Night Otter");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Door door;

    private final String token = people.sessions.open(WREN);

    @BeforeAll
    static void open() throws Exception {
        door = new Door(people);
    }

    @AfterAll
    static void close() {
        door.close();
        database.close();
    }

    @Test
    void whoeverOpensPagesStaysSignedIn() throws Exception {
        for (int i = 0; i < 3; i++) {
            people.clock.pass(Duration.ofMinutes(50));
            assertThat(get("/me").statusCode()).isEqualTo(200);
        }

        assertThat(time().getLong("idle")).isEqualTo(Duration.ofMinutes(60).toSeconds());
    }

    @Test
    void whatAPageAsksForByItselfKeepsNobodySignedIn() throws Exception {
        people.clock.pass(Duration.ofMinutes(50));
        get("/me", "X-Unasked", "yes");
        get("/me", "Sec-Fetch-Dest", "image");

        assertThat(time().getLong("idle")).isEqualTo(Duration.ofMinutes(10).toSeconds());
        people.clock.pass(Duration.ofMinutes(10));
        assertThat(get("/me", "X-Unasked", "yes").statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverStaysHasAnotherHourAndTwelveAtMost() throws Exception {
        String form = formToken();
        people.clock.pass(Duration.ofMinutes(56));
        JsonObject stayed = stay(form);

        assertThat(stayed.getLong("idle")).isEqualTo(3_600);
        assertThat(stayed.getLong("left")).isEqualTo(Duration.ofMinutes(12 * 60 - 56).toSeconds());
    }

    @Test
    void nobodyStaysWhoHasBeenSignedOut() throws Exception {
        String form = formToken();
        people.clock.pass(Duration.ofMinutes(60));

        assertThat(time().getLong("idle")).isZero();
        assertThat(post("/session", "form-token=" + form).statusCode()).isEqualTo(401);
        assertThat(time().getLong("idle")).isZero();
    }

    @Test
    void aPageSaysHowLongAndNothingOfItToStrangers() throws Exception {
        assertThat(get("/me").body()).contains("data-idle=\"60\"");
        String clinician =
                people.sessions.open(
                        people.staff(TRUST, Role.CLINICIAN, "Marsh", PeopleFixture.SERVICE));
        assertThat(get(clinician, "/me").body()).contains("data-idle=\"30\"");
        assertThat(get("", "/sign-in").body()).doesNotContain("data-idle");
    }

    @Test
    void whoeverSignsInAgainIsWhereTheyWere() throws Exception {
        String owner = ownerTag();
        Browser browser = door.browser();

        Browser.Shown wrong = signIn(browser, "Quiet Wren", "not the password", owner);
        assertThat(wrong.html()).contains("name=\"draft-page\" value=\"/me\"");
        Browser.Shown back = signIn(browser, "Quiet Wren", PeopleFixture.PASSWORD, owner);

        assertThat(back.address()).isEqualTo("/me");
    }

    @Test
    void somebodyElseWhoSignsInIsNot() throws Exception {
        Browser.Shown in =
                signIn(door.browser(), "Night Otter", PeopleFixture.PASSWORD, ownerTag());

        assertThat(in.address()).isEqualTo("/");
    }

    @Test
    void theDoorSaysWhyOneIsThere() throws Exception {
        assertThat(get("", "/sign-in?after=60&kept=yes").body())
                .contains("because nothing happened for an hour", "What you typed is kept.");
        assertThat(get("", "/sign-in?after=30").body())
                .contains("because nothing happened for half an hour")
                .doesNotContain("What you typed is kept.");
        assertThat(get("", "/sign-in?after=long").body())
                .contains("because you were signed in for a long time");
        assertThat(get("", "/sign-in?after=nonsense&kept=yes").body())
                .doesNotContain("You were signed out", "What you typed is kept.");
    }

    private static Browser.Shown signIn(
            Browser browser, String nickname, String password, String owner) {
        return browser.fill(
                "/sign-in",
                "/sign-in",
                "nickname",
                nickname,
                "password",
                password,
                "draft-page",
                "/me",
                "draft-owner",
                owner);
    }

    private String ownerTag() throws Exception {
        return found("data-owner=\"([^\"]+)\"");
    }

    private String formToken() throws Exception {
        return found("name=\"form-token\" value=\"([^\"]+)\"");
    }

    private String found(String pattern) throws Exception {
        Matcher found = Pattern.compile(pattern).matcher(get("/me").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private JsonObject time() throws Exception {
        return new JsonObject(get("/session", "X-Unasked", "yes").body());
    }

    private JsonObject stay(String form) throws Exception {
        return new JsonObject(post("/session", "form-token=" + form).body());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(token, path, headers));
    }

    private static HttpResponse<String> get(String token, String path) throws Exception {
        return send(request(token, path));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(
                request(token, path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String token, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + path))
                        .header("Cookie", "sharon=" + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
