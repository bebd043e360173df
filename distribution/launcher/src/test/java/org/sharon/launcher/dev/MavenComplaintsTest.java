package org.sharon.launcher.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MavenComplaintsTest {

    private static final Path FOLDER = Path.of("/book-club");

    @Test
    void saysWhatIsWrongWithThePlugin() {
        assertThat(
                        complaints(
                                "[ERROR] Failed to execute goal org.codehaus.mojo:exec-maven-plugin:3.6.2:java"
                                        + " (what-it-declares-is-written-down) on project book-club: An"
                                        + " exception occurred while executing the Java class. It has no"
                                        + " component: mark one class @Component(service ="
                                        + " ServicePlugin.class) -> [Help 1]",
                                "[ERROR] ",
                                "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e"
                                        + " switch.",
                                "[ERROR] Re-run Maven using the -X switch to enable full debug logging.",
                                "[ERROR] ",
                                "[ERROR] For more information about the errors and possible solutions,"
                                        + " please read the following articles:",
                                "[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/Mojo"))
                .containsExactly(
                        "It has no component: mark one class @Component(service ="
                                + " ServicePlugin.class)");
    }

    @Test
    void saysOnceWhichLineDoesNotCompile() {
        String line = "[ERROR] /book-club/src/main/java/Books.java:[36,51] cannot find symbol";

        assertThat(
                        complaints(
                                line,
                                "[ERROR] Failed to execute goal"
                                        + " org.apache.maven.plugins:maven-compiler-plugin:3.14.0:compile"
                                        + " (default-compile) on project book-club: Compilation failure",
                                line,
                                "[ERROR]   symbol:   variable Titles",
                                "[ERROR]   location: class org.example.Books",
                                "[ERROR] -> [Help 1]"))
                .containsExactly(
                        "src/main/java/Books.java:[36,51] cannot find symbol",
                        "  symbol:   variable Titles",
                        "  location: class org.example.Books");
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        assertThat(
                        complaints(
                                "[ERROR] Failed to execute goal a:b:1:c (d) on project e: It rains"
                                        + " -> [Help 1]"))
                .containsExactly("It rains");
        assertThat(complaints("[WARNING] odd", "no marks"))
                .containsExactly("Maven failed and did not say why. Run mvn verify to see more.");
    }

    private static List<String> complaints(String... said) {
        return MavenComplaints.in(List.of(said), FOLDER);
    }
}
