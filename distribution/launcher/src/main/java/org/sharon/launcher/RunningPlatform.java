package org.sharon.launcher;

import java.io.IOException;
import java.nio.file.Path;
import org.sharon.launcher.database.EmbeddedDatabase;
import org.sharon.launcher.framework.PlatformFramework;
import org.sharon.launcher.home.Home;
import org.sharon.launcher.home.PluginFolder;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;

/**
 * The whole platform: home, database, framework, in this order, and stopped the other way round.
 */
final class RunningPlatform {

    /** Does something with the folder of plugins. */
    interface FilledFolder {
        void accept(Path plugins) throws IOException;
    }

    private final Stopping stopping = new Stopping();
    private final Archive archive;
    private Settings settings;
    private AutoCloseable endOfTheDatabaseIsExpected = () -> {};

    RunningPlatform(Settings settings) {
        this.settings = settings;
        this.archive = Archive.of(settings);
    }

    /**
     * Starts everything and returns only when the platform has stopped by itself. That is a finding
     * of the platform about its surroundings, such as a database that does not write durably.
     */
    int runUntilStopped() throws Exception {
        return runUntilStopped(plugins -> {});
    }

    /**
     * The same.
     *
     * @param beforeServices is given the folder of plugins when it is filled and not yet read
     */
    int runUntilStopped(FilledFolder beforeServices) throws Exception {
        stopping.takeOver();
        Home home = stopping.add(Home.take(settings.path(Setting.HOME)));
        settings = settings.with(Setting.HOME, home.folder().toString());
        stopWithParent();
        Ports.checkFree(settings);
        System.out.printf("Starting SHaRON in %s%n", home.folder());
        startDatabase(home.folder());
        fillPluginFolder(home);
        beforeServices.accept(settings.path(Setting.PLUGINS));
        new Welcome(settings).sayWhenReady();
        PlatformFramework framework =
                stopping.add(PlatformFramework.in(home.file("felix"), settings.asProperties()));
        // Added last, so that it is the first thing to happen at the end.
        stopping.add(endOfTheDatabaseIsExpected);
        framework.start(archive.bundles());
        framework.awaitStop();
        return Sharon.ENVIRONMENT;
    }

    private void startDatabase(Path home) {
        if (settings.isSet(Setting.DATABASE_URL)) {
            return;
        }
        EmbeddedDatabase database =
                stopping.add(
                        new EmbeddedDatabase(
                                home,
                                settings.path(Setting.MARIADB_PROGRAMS),
                                settings.path(Setting.KEYS)));
        stopping.atOnce(database::kill);
        endOfTheDatabaseIsExpected = database::expectToEnd;
        settings = database.start().into(settings);
    }

    private void fillPluginFolder(Home home) throws IOException {
        if (!settings.isSet(Setting.PLUGINS)) {
            PluginFolder plugins = new PluginFolder(home.file("plugins"));
            plugins.fillFrom(archive.plugins());
            settings = settings.with(Setting.PLUGINS, plugins.path().toString());
        }
    }

    /** For a start by a build tool, which when stopped does not always stop what it started. */
    private void stopWithParent() {
        if (settings.isOn(Setting.STOP_WITH_PARENT)) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }
}
