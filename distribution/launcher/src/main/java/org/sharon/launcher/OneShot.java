package org.sharon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sharon.launcher.framework.PlatformFramework;
import org.sharon.launcher.home.FolderTree;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;

/** A command that the platform carries out and that then ends; it opens no port. */
final class OneShot {

    private static final Duration TO_BE_OFFERED = Duration.ofSeconds(30);

    private final String name;
    private final Archive archive;
    private final Stopping stopping = new Stopping();
    private Settings settings;

    OneShot(String name, Settings settings) {
        this.name = name;
        this.settings = settings.with(Setting.MODE, name);
        this.archive = Archive.of(settings);
    }

    /** Carries it out without a home of its own, so beside a running platform too. */
    int run(String... words) throws IOException {
        stopping.takeOver();
        Path temporary = temporaryFolder();
        return carryOut(temporary.resolve("felix"), words);
    }

    private int carryOut(Path storage, String... words) {
        useThePluginsThatAreThere();
        PlatformFramework framework =
                stopping.add(PlatformFramework.in(storage, settings.asProperties()));
        framework.start(archive.bundles());
        return framework.command(name, TO_BE_OFFERED).applyAsInt(words);
    }

    /** Those that are live in the home, or else those of the archive. */
    private void useThePluginsThatAreThere() {
        if (!settings.isSet(Setting.PLUGINS)) {
            Path live = settings.path(Setting.HOME).resolve("plugins");
            Path plugins = Files.isDirectory(live) ? live : archive.plugins();
            settings = settings.with(Setting.PLUGINS, plugins.toString());
        }
    }

    private Path temporaryFolder() throws IOException {
        Path folder = Files.createTempDirectory("sharon-");
        stopping.add(() -> FolderTree.delete(folder));
        return folder;
    }
}
