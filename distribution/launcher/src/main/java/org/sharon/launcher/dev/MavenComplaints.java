package org.sharon.launcher.dev;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What of Maven's words is about the plugin. The rest is about Maven. */
final class MavenComplaints {

    private static final String ERROR = "[ERROR] ";

    /** Which step failed; what follows on the same line is why. */
    private static final Pattern STEP =
            Pattern.compile(
                    "^Failed to execute goal \\S+ \\([^)]*\\) on project [^:]+:\\s*"
                            + "(Compilation failure\\s*$)?"
                            + "(An exception occurred while executing the Java class\\.\\s*)?");

    private static final Pattern HELP = Pattern.compile("\\s*-> \\[Help \\d+]$");
    private static final Pattern ABOUT_MAVEN =
            Pattern.compile(
                    "^(To see the full|Re-run Maven|For more information about the errors"
                            + "|\\[Help \\d+]|-> \\[Help)");

    private MavenComplaints() {}

    /**
     * Its lines without Maven's own advice, each once, with paths from the folder.
     *
     * @param said everything that a failed build printed
     */
    static List<String> in(List<String> said, Path folder) {
        List<String> found =
                said.stream()
                        .filter(line -> line.startsWith(ERROR))
                        .map(line -> line.substring(ERROR.length()))
                        .filter(line -> !ABOUT_MAVEN.matcher(line).find())
                        .map(line -> STEP.matcher(line).replaceFirst(""))
                        .map(line -> HELP.matcher(line).replaceFirst(""))
                        .map(line -> line.replace(folder + "/", ""))
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .toList();
        return found.isEmpty()
                ? List.of("Maven failed and did not say why. Run mvn verify to see more.")
                : found;
    }
}
