package org.sharon.distribution.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.SharonStart;
import org.sharon.distribution.browser.PlainVisitor.Answer;

/** A building that nobody has been in: from the empty database to the first invitation. */
class NewBuildingIT {

    private static final String PASSWORD = "three quiet lamps";
    private static final Pattern CODE =
            Pattern.compile("\\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\\b");

    @TempDir private Path home;

    @Test
    void theOperatorHandsItOverAndTheFirstAdministratorOpensIt() throws Exception {
        Path letter = home.resolve("first-administrator.txt");
        try (RunningSharon sharon = inDevelopment().start()) {
            PlainVisitor administrator = new PlainVisitor(sharon.port());
            Answer front = administrator.get("/");
            assertThat(front.status()).isEqualTo(200);
            assertThat(front.body()).contains("Development mode: plugins are not checked");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letter)))
                    .isEqualTo("rw-------");
            String code = codeIn(Files.readString(letter));
            assertThat(sharon.console()).contains(letter.toString()).doesNotContain(code);

            Answer in =
                    administrator.post("/new-password", Map.of("code", code, "password", PASSWORD));
            assertThat(in.status()).isEqualTo(303);
            administrator = signedIn(sharon, "administrator");
            assertThat(administrator.get("/admin/plugins/perinatal").body())
                    .contains("/admin/plugins/perinatal/enable");
            Answer asked =
                    administrator.post(
                            "/admin/plugins/perinatal/enable", Map.of("password", PASSWORD));
            assertThat(administrator.get(asked.header("location")).body()).contains("Done.");
            assertThat(administrator.get("/admin/plugins/perinatal").body())
                    .doesNotContain("/admin/plugins/perinatal/enable")
                    .contains("not open yet for members");
            String theirs =
                    codeIn(
                            administrator
                                    .post(
                                            "/admin/staff",
                                            Map.of(
                                                    "name", "sorrel",
                                                    "role", "clinician",
                                                    "services", "perinatal"))
                                    .body());
            new PlainVisitor(sharon.port())
                    .post("/new-password", Map.of("code", theirs, "password", PASSWORD));

            PlainVisitor clinician = signedIn(sharon, "sorrel");
            assertThat(clinician.get("/staff/invitations/new").body())
                    .contains("perinatal/expecting")
                    .doesNotContain("eating-disorders");
            assertThat(clinician.get("/rooms/expecting").status()).isEqualTo(200);
            sharon.terminate();
        }
        try (RunningSharon again = inDevelopment().start()) {
            assertThat(letter).doesNotExist();
        }
    }

    private SharonStart inDevelopment() {
        return RunningSharon.in(home).with("sharon.plugins.mode", "development");
    }

    private static PlainVisitor signedIn(RunningSharon sharon, String name) {
        PlainVisitor visitor = new PlainVisitor(sharon.port());
        assertThat(visitor.signIn(name, PASSWORD).status()).isEqualTo(303);
        return visitor;
    }

    private static String codeIn(String text) {
        Matcher found = CODE.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
