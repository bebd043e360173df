package org.sharon.launcher;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sharon.launcher.settings.BadSettingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The commands that ask a running platform to do something about a plugin. */
final class PluginOrders {

    private static final String NEEDS =
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
    static final class Install implements Callable<Integer> {

        @Parameters(paramLabel = "FILE.jar", description = "The plugin.")
        private Path file;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws IOException {
            return bring(options, file, "install");
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
    static final class Update implements Callable<Integer> {

        @Parameters(paramLabel = "FILE.jar", description = "The plugin.")
        private Path file;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws IOException {
            return bring(options, file, "update");
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
    static final class RollBack implements Callable<Integer> {

        @Parameters(paramLabel = "SERVICE", description = "For example perinatal.")
        private String service;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws IOException {
            return order(options, service, "roll-back");
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
    static final class Remove implements Callable<Integer> {

        @Parameters(paramLabel = "SERVICE", description = "For example perinatal.")
        private String service;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws IOException {
            return order(options, service, "remove");
        }
    }

    private static int bring(SettingOptions options, Path file, String how) throws IOException {
        OperatorDoor door = OperatorDoor.ofRunning(options.read(Map.of()));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadSettingException("The file %s cannot be read.".formatted(file));
        }
        String name = encoded(file.getFileName().toString());
        return say(door.post("/plugins?as=" + how + "&file=" + name, Files.readAllBytes(file)));
    }

    private static int order(SettingOptions options, String service, String what)
            throws IOException {
        OperatorDoor door = OperatorDoor.ofRunning(options.read(Map.of()));
        return say(door.post("/plugins/" + encoded(service) + "/" + what, new byte[0]));
    }

    private static int say(OperatorDoor.Answer answer) {
        if (answer.isDone()) {
            System.out.println(answer.text());
            return 0;
        }
        System.err.println("sharon: " + answer.text());
        return 1;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
