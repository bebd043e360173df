package org.sharon.launcher;

import java.nio.file.Path;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;

/** The unpacked archive this program was started from. Nothing is ever written to it. */
record Archive(Path folder) {

    static Archive of(Settings settings) {
        if (!settings.isSet(Setting.INSTALL)) {
            throw new CannotStartException("Start SHaRON with bin/sharon from its archive.");
        }
        return new Archive(settings.path(Setting.INSTALL).toAbsolutePath());
    }

    Path bundles() {
        return folder.resolve("bundles");
    }

    Path plugins() {
        return folder.resolve("plugins");
    }
}
