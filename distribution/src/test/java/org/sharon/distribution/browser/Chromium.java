package org.sharon.distribution.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of this machine. Where there is none it is installed if that can be done; otherwise
 * the tests fail and say what to type.
 */
final class Chromium {

    /** Quiet, and at home in a container: it asks nobody for anything by itself. */
    static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-gpu",
                    "--disable-quic");

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final String COMMAND = "apt-get update && apt-get install -y chromium";
    private static final int LONGEST_INSTALLATION_MINUTES = 10;

    private Chromium() {}

    static Path find() {
        return installed().orElseGet(Chromium::install);
    }

    private static Optional<Path> installed() {
        String chosen = System.getenv("SHARON_CHROMIUM");
        if (chosen != null && !chosen.isBlank()) {
            return Optional.of(Path.of(chosen));
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin";
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(":")).map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path install() {
        boolean root = "root".equals(System.getProperty("user.name"));
        boolean debian = Files.exists(Path.of("/etc/debian_version"));
        boolean allowed = !"false".equals(System.getProperty("sharon.install"));
        if (!root || !debian || !allowed) {
            throw new AssertionError(
                    "The tests need a browser and found none. As root on Debian or Ubuntu, type:  "
                            + COMMAND
                            + "  Elsewhere install Chromium and name it in SHARON_CHROMIUM.");
        }
        try {
            Process apt =
                    new ProcessBuilder("sh", "-c", "DEBIAN_FRONTEND=noninteractive; " + COMMAND)
                            .inheritIO()
                            .start();
            if (!apt.waitFor(LONGEST_INSTALLATION_MINUTES, TimeUnit.MINUTES)) {
                apt.destroyForcibly();
            }
        } catch (IOException e) {
            throw new AssertionError("This did not work. Type it yourself:  " + COMMAND, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return installed()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "This did not work. Type it yourself:  " + COMMAND));
    }
}
