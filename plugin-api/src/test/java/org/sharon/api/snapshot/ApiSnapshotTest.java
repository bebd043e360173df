package org.sharon.api.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharon.api.plugin.ServicePlugin;

/** Nothing that a plugin can see changes without somebody writing it down. */
class ApiSnapshotTest {

    private static final Path SNAPSHOT = Path.of("api.txt");
    private static final String ACCEPT = "api.accept";

    @Test
    void whatPluginsCanSeeIsWrittenDownInApiTxt() throws IOException, URISyntaxException {
        List<String> now = ApiLines.of(classes());
        if (System.getProperty(ACCEPT) != null) {
            Files.write(SNAPSHOT, now);
        }

        List<String> written = Files.exists(SNAPSHOT) ? Files.readAllLines(SNAPSHOT) : List.of();
        List<String> differences = differences(written, now);

        if (!differences.isEmpty()) {
            fail(
                    """
                    The plugin API is not as plugin-api/api.txt has it:

                    %s

                    A line that goes or changes breaks plugins that are already compiled: raise the \
                    major version in the package's @Version. A new line raises the minor version.
                    To accept the change: mvn -pl plugin-api test -Dapi.accept\
                    """
                            .formatted(String.join("\n", differences)));
        }
    }

    @Test
    void aChangeIsShownAsLinesThatWentAndLinesThatCame() {
        assertThat(
                        differences(
                                List.of("A.a() int", "A.b() int"),
                                List.of("A.a() long", "A.b() int")))
                .containsExactly("- A.a() int", "+ A.a() long");
    }

    private static List<String> differences(List<String> before, List<String> after) {
        List<String> differences = new ArrayList<>();
        before.stream()
                .filter(line -> !after.contains(line))
                .forEach(it -> differences.add("- " + it));
        after.stream()
                .filter(line -> !before.contains(line))
                .forEach(it -> differences.add("+ " + it));
        return differences;
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(
                ServicePlugin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
