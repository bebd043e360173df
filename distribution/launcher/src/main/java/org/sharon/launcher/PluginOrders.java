package org.sharon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sharon.launcher.settings.BadSettingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands that ask a running platform to bring or to stop a plugin. */
final class PluginOrders {

    static final String NEEDS =
            "The platform has to be running in the home, and this has to be the account that runs"
                    + " it.";

    private PluginOrders() {}

    @Command(
            name = "install",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Brings a plugin to the running platform.",
                "",
                "In development it serves at once, on every node. In production it waits until two"
                        + " people agree to it. "
                        + NEEDS
            })
    static final class Install extends Bringing {

        Install() {
            super("install");
        }
    }

    @Command(
            name = "update",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Brings another version of a plugin that serves already.",
                "",
                "The same as install, but refused when there is nothing to update. " + NEEDS
            })
    static final class Update extends Bringing {

        Update() {
            super("update");
        }
    }

    @Command(
            name = "rollback",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Lets the version that served before serve again, on every node.",
                "",
                "Only in development: in production two people decide it in the console. " + NEEDS
            })
    static final class RollBack extends Ordering {

        RollBack() {
            super("roll-back");
        }
    }

    @Command(
            name = "remove",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Stops a service on every node. Its rooms and what was said in them stay.",
                "",
                "Only in development: in production two people decide it in the console. " + NEEDS
            })
    static final class Remove extends Ordering {

        Remove() {
            super("remove");
        }
    }

    /** Sends a jar. */
    private abstract static class Bringing implements Callable<Integer> {

        private final String how;

        @Parameters(paramLabel = "FILE.jar", description = "The plugin.")
        private Path file;

        @Mixin private SettingOptions options;

        Bringing(String how) {
            this.how = how;
        }

        @Override
        public Integer call() throws IOException {
            OperatorDoor door = OperatorDoor.ofRunning(options.read(Map.of()));
            OrderWords words =
                    new OrderWords().with("as", how).with("file", file.getFileName().toString());
            return door.post(words.after("/plugins"), bytes(file)).say();
        }
    }

    /** Names a service. */
    private abstract static class Ordering implements Callable<Integer> {

        private final String what;

        @Parameters(paramLabel = "SERVICE", description = "For example perinatal.")
        private String service;

        @Mixin private SettingOptions options;

        Ordering(String what) {
            this.what = what;
        }

        @Override
        public Integer call() throws IOException {
            OperatorDoor door = OperatorDoor.ofRunning(options.read(Map.of()));
            return door.post(OrderWords.path(service, what), new byte[0]).say();
        }
    }

    static byte[] bytes(Path jar) throws IOException {
        if (!Files.isReadable(jar) || Files.isDirectory(jar)) {
            throw new BadSettingException("The file %s cannot be read.".formatted(jar));
        }
        return Files.readAllBytes(jar);
    }
}
