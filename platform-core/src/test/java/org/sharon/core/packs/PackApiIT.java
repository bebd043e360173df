package org.sharon.core.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.packs.content.Packs;
import org.sharon.core.people.Browser;
import org.sharon.core.people.Door;
import org.sharon.core.people.PeopleFixture;
import org.sharon.core.web.Role;
import org.sharon.core.web.Routes;

class PackApiIT {

    @TempDir private static Path folder;
    private static PackOffice office;
    private static Door door;

    @BeforeAll
    static void open() throws Exception {
        office = PackOffice.inProduction(folder);
        door = new Door(office.people(), office.pages());
    }

    @AfterAll
    static void close() {
        door.close();
        office.close();
    }

    @Test
    void describesEveryRouteThereIsAndNoOther() throws Exception {
        Routes routes = new Routes();
        office.get(PackApi.class).addTo(routes);
        Set<String> there = new TreeSet<>();
        routes.list()
                .forEach(
                        route ->
                                there.add(
                                        route.method()
                                                + " "
                                                + route.path().replaceAll(":(\\w+)", "{$1}")));

        assertThat(described()).isEqualTo(there).hasSize(10);
    }

    @Test
    void letsTwoPeopleAgree() throws Exception {
        int trust = office.trust();
        Program administrator = new Program(trust, Role.TRUST_ADMINISTRATOR, "cedar api");
        Program officer = new Program(trust, Role.CLINICAL_SAFETY_OFFICER, "juniper api");
        byte[] file = Packs.file("bird-words", "1.0.0", "magpie", Verdict.HOLD);
        assertThat(administrator.upload(file, 422).getString("detail"))
                .contains("It is not signed");
        JsonObject kept = administrator.upload(office.robin.signed(file), 201);
        assertThat(kept.getString("signer")).isEqualTo("Robin");
        officer.upload(office.robin.signed(file), 404);

        String pack = PackApi.PACKS + "/bird-words";
        JsonObject preview =
                officer.get(pack + "/versions/" + kept.getString("digest") + "/preview", 200);
        assertThat(preview.getJsonObject("corpus").getJsonArray("shifts")).hasSize(1);
        assertThat(preview.getJsonArray("refusals")).isEmpty();

        JsonObject wanted =
                new JsonObject()
                        .put("kind", "switch-on")
                        .put("digest", kept.getString("digest"))
                        .put("password", PeopleFixture.PASSWORD);
        assertThat(
                        administrator
                                .post(pack + "/proposals", wanted, 422)
                                .getJsonObject("fields")
                                .fieldNames())
                .containsExactly("services");
        JsonObject asked =
                administrator.post(
                        pack + "/proposals",
                        wanted.put("services", new JsonArray().add("all")),
                        201);
        assertThat(asked.getString("state")).isEqualTo("open");
        administrator.post(pack + "/proposals", wanted, 409);

        String address = PackApi.PROPOSALS + "/" + asked.getLong("id");
        JsonObject signature =
                new JsonObject()
                        .put("name", "Dr Alder Quill")
                        .put("registration", "12A3456E")
                        .put("digest", kept.getString("digest"))
                        .put("read", true)
                        .put("password", PeopleFixture.PASSWORD);
        administrator.post(address + "/signature", signature, 404);
        JsonObject done = officer.post(address + "/signature", signature, 200);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getString("signedName")).isEqualTo("Dr Alder Quill");

        JsonObject on = officer.get(pack, 200);
        assertThat(on.getBoolean("on")).isTrue();
        assertThat(on.getJsonArray("services")).containsExactly("all");
        assertThat(officer.get(PackApi.PACKS, 200).getJsonArray("packs")).hasSize(1);
        assertThat(officer.get(PackApi.PROPOSALS, 200).getJsonArray("proposals")).hasSize(1);
        assertThat(
                        administrator
                                .post(
                                        pack + "/proposals",
                                        new JsonObject().put("kind", "explode"),
                                        422)
                                .getJsonObject("fields")
                                .getString("kind"))
                .contains("switch-off");
    }

    private static Set<String> described() throws Exception {
        Set<String> found = new TreeSet<>();
        String path = "";
        try (InputStream in = PackApi.class.getResourceAsStream("/openapi/admin.yaml")) {
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
                if (line.matches("  /admin/api/.*:")) {
                    path = line.strip().substring(0, line.strip().length() - 1);
                } else if (line.matches("    (get|post):") && path.contains("/pack")) {
                    found.add(line.strip().replace(":", "").toUpperCase() + " " + path);
                }
            }
        }
        return found;
    }

    /** Something that speaks JSON for a person. */
    private static final class Program {

        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        private final String cookie;
        private final String token;

        Program(int trust, Role role, String name) {
            office.people().staff(trust, role, name);
            Browser browser = door.browser();
            browser.signIn(name);
            cookie = "sharon=" + browser.cookies().get("sharon");
            Matcher found =
                    Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"")
                            .matcher(browser.get("/admin/packs").html());
            token = found.find() ? found.group(1) : "";
        }

        JsonObject get(String path, int status) throws Exception {
            return send(request(path), status);
        }

        JsonObject post(String path, JsonObject body, int status) throws Exception {
            return send(
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body.encode())),
                    status);
        }

        JsonObject upload(byte[] file, int status) throws Exception {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(
                    ("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.jar\"\r\n"
                                    + "Content-Type: application/java-archive\r\n\r\n")
                            .getBytes(UTF_8));
            body.write(file);
            body.write("\r\n--line--\r\n".getBytes(UTF_8));
            return send(
                    request(PackApi.PACKS)
                            .header("Content-Type", "multipart/form-data; boundary=line")
                            .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                    status);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + door.port() + path))
                    .header("Cookie", cookie)
                    .header("X-CSRF", token);
        }

        private JsonObject send(HttpRequest.Builder request, int status) throws Exception {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body().startsWith("{") ? new JsonObject(answer.body()) : new JsonObject();
        }
    }
}
