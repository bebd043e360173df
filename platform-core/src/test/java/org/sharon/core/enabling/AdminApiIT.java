package org.sharon.core.enabling;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.people.Door;
import org.sharon.core.people.PeopleFixture;
import org.sharon.core.people.Sessions;
import org.sharon.core.web.Role;
import org.sharon.core.web.Routes;

class AdminApiIT {

    private static final String SERVICE = "/admin/api/v1/plugins/" + Office.SERVICE;

    @TempDir private static Path keys;
    private static Office office;
    private static Door door;

    @BeforeAll
    static void open() throws Exception {
        office = Office.inProduction(keys);
        door = new Door(office.people(), office.pages());
    }

    @AfterAll
    static void close() {
        door.close();
        office.close();
    }

    @Test
    void describesEveryRouteThereIsAndNoOther() {
        Routes routes = new Routes();
        office.get(AdminApi.class).addTo(routes);
        Set<String> there = new TreeSet<>();
        routes.list()
                .forEach(
                        route ->
                                there.add(
                                        route.method()
                                                + " "
                                                + route.path().replaceAll(":(\\w+)", "{$1}")));

        assertThat(described()).isEqualTo(there).hasSizeGreaterThan(10);
    }

    /** Nobody is signed in, it is not for them, or the form token is missing: on every route. */
    @Test
    void describesForEveryRouteHowItIsRefused() {
        String[] operations = AdminApi.openApi().split("\n    (?=get:|post:)");

        assertThat(operations).hasSizeGreaterThan(20);
        for (int i = 1; i < operations.length; i++) {
            String paths = operations[i].split("\ncomponents:")[0];

            assertThat(paths).contains("\"401\":", "\"404\":");
            assertThat(paths.contains("\"403\":")).isEqualTo(paths.startsWith("post:"));
        }
    }

    @Test
    void letsTwoPeopleAgree() throws Exception {
        int trust = office.trust();
        Program administrator = new Program(trust, Role.TRUST_ADMINISTRATOR);
        Program officer = new Program(trust, Role.CLINICAL_SAFETY_OFFICER);
        JsonObject wanted =
                new JsonObject()
                        .put("kind", "enable")
                        .put("password", "not the password")
                        .put(
                                "opening",
                                new JsonObject()
                                        .put("leadName", "Linden")
                                        .put("leadTitle", "Service lead")
                                        .put("outside", "We read it later."));
        JsonObject wrong = administrator.post(SERVICE + "/proposals", wanted, 422);
        assertThat(wrong.getJsonObject("fields").fieldNames()).containsExactly("password");

        JsonObject asked =
                administrator.post(
                        SERVICE + "/proposals",
                        wanted.put("password", PeopleFixture.PASSWORD),
                        201);
        assertThat(asked.getString("state")).isEqualTo("open");
        administrator.post(SERVICE + "/proposals", wanted, 409);

        String address = "/admin/api/v1/proposals/" + asked.getLong("id");
        JsonObject signature =
                new JsonObject()
                        .put("name", "Dr Alder Quill")
                        .put("registration", "12A3456E")
                        .put("digest", asked.getString("digest"))
                        .put("read", true)
                        .put("password", PeopleFixture.PASSWORD);
        administrator.post(address + "/signature", signature, 404);
        officer.post(address + "/signature", signature.copy().put("read", "yes"), 422);
        JsonObject done = officer.post(address + "/signature", signature, 200);

        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getJsonArray("approvals")).hasSize(2);
        JsonObject service = officer.get(SERVICE, 200);
        assertThat(service.getBoolean("openToMembers")).isTrue();
        assertThat(service.getJsonObject("serving").getJsonArray("hazards")).hasSize(1);
        assertThat(officer.get("/admin/api/v1/proposals", 200).getJsonArray("proposals"))
                .hasSize(1);
    }

    @Test
    void isUnderTheSameRulesAsThePages() throws Exception {
        int trust = office.trust();
        Program nobody = new Program("");
        assertThat(nobody.get("/admin/api/v1/plugins", 401).getString("detail"))
                .contains("sign in");
        Program clinician = new Program(trust, Role.CLINICIAN);
        assertThat(clinician.get("/admin/api/v1/plugins", 404).getString("title"))
                .isEqualTo("We cannot find this page");
        Program administrator = new Program(trust, Role.TRUST_ADMINISTRATOR);
        administrator.token = "forged";
        administrator.post(SERVICE + "/proposals", new JsonObject().put("kind", "enable"), 403);
        Program officer = new Program(trust, Role.CLINICAL_SAFETY_OFFICER);
        officer.post(SERVICE + "/proposals", new JsonObject().put("kind", "enable"), 404);
        officer.get("/admin/api/v1/plugins/no-such-service", 404);
    }

    @Test
    void saysWhatIsWrongWithWhatWasSent() throws Exception {
        Program administrator = new Program(office.trust(), Role.TRUST_ADMINISTRATOR);
        for (String body : new String[] {"", "[]", "{\"kind\":7}", "{\"kind\":\"explode\"}", "{"}) {
            JsonObject wrong = administrator.send("POST", SERVICE + "/proposals", body, 422);
            assertThat(wrong.getJsonObject("fields").getString("kind")).contains("roll-back");
        }
    }

    /** Whoever names a version means that one, also where there is only another. */
    @Test
    void asksForNoOtherVersionThanTheOneThatIsNamed() throws Exception {
        Program administrator = new Program(office.trust(), Role.TRUST_ADMINISTRATOR);
        JsonObject wanted =
                new JsonObject()
                        .put("kind", "enable")
                        .put("digest", "0".repeat(64))
                        .put("password", PeopleFixture.PASSWORD);

        JsonObject wrong = administrator.post(SERVICE + "/proposals", wanted, 422);
        assertThat(wrong.getJsonObject("fields").fieldNames()).containsExactly("digest");

        JsonObject back =
                administrator.post(SERVICE + "/proposals", wanted.put("kind", "roll-back"), 422);
        assertThat(back.getString("detail"))
                .isEqualTo("It is not the version that served before, or none did.");
    }

    @Test
    void storesAJarAndRunsNothingOfIt() throws Exception {
        int trust = office.trust();
        Program administrator = new Program(trust, Role.TRUST_ADMINISTRATOR);
        JsonObject stored = administrator.upload("a jar, whole and signed".repeat(1000), 201);
        assertThat(stored.getString("service")).isEqualTo("garden");
        assertThat(administrator.get("/admin/api/v1/plugins/garden", 200).getValue("serving"))
                .isNull();
        assertThat(administrator.upload("no", 422).getString("detail"))
                .contains("It is not a jar: build it again");
        new Program(trust, Role.CLINICAL_SAFETY_OFFICER).upload("a jar", 404);
        new Program("").upload("a jar", 404);
        assertThat(administrator.upload("x".repeat(17 << 20), 413).getString("detail"))
                .contains("Go back and choose a smaller one.");
    }

    private static Set<String> described() {
        Set<String> found = new TreeSet<>();
        String path = "";
        for (String line : AdminApi.openApi().split("\n")) {
            if (line.matches("  /admin/api/.*:")) {
                path = line.strip().substring(0, line.strip().length() - 1);
                // The packs have a test of their own.
                path = path.contains("/pack") ? "" : path;
            } else if (line.matches("    (get|post):") && !path.isEmpty()) {
                found.add(line.strip().replace(":", "").toUpperCase() + " " + path);
            }
        }
        return found;
    }

    /** Something that speaks JSON for a person. */
    private static final class Program {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        private final String cookie;
        private String token = "";

        Program(String cookie) {
            this.cookie = cookie;
        }

        Program(int trust, Role role) throws Exception {
            this("sharon=" + office.get(Sessions.class).open(office.staff(trust, role).account()));
            if (role != Role.CLINICIAN) {
                token = get("/admin/api/v1/session", 200).getString("csrf");
            }
        }

        JsonObject get(String path, int status) throws Exception {
            return send("GET", path, "", status);
        }

        JsonObject post(String path, JsonObject body, int status) throws Exception {
            return send("POST", path, body.encode(), status);
        }

        JsonObject send(String method, String path, String body, int status) throws Exception {
            return send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body)),
                    status);
        }

        JsonObject upload(String bytes, int status) throws Exception {
            String body =
                    "--line\r\nContent-Disposition: form-data; name=\"jar\"; filename=\"g.jar\"\r\n"
                            + "Content-Type: application/java-archive\r\n\r\n"
                            + bytes
                            + "\r\n--line--\r\n";
            return send(
                    request("/admin/api/v1/plugins")
                            .header("Content-Type", "multipart/form-data; boundary=line")
                            .POST(
                                    BodyPublishers.ofByteArray(
                                            body.getBytes(StandardCharsets.UTF_8))),
                    status);
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + path));
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            return request.header("X-CSRF", token);
        }

        private JsonObject send(HttpRequest.Builder request, int status)
                throws IOException, InterruptedException {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body().startsWith("{") ? new JsonObject(answer.body()) : new JsonObject();
        }
    }
}
