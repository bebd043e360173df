package org.sharon.core.app;

/** Tells the logging library, before it wakes, where to write and how much. */
final class LogFiles {

    private LogFiles() {}

    static void configure(Settings settings, boolean isCommand) {
        if (isCommand) {
            System.setProperty("logback.configurationFile", "logback-command.xml");
        } else {
            System.setProperty("sharon.log.folder", settings.home().resolve("logs").toString());
            System.setProperty("sharon.log.level", settings.logLevel());
        }
    }
}
