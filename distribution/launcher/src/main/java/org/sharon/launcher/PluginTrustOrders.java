package org.sharon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.BadSettingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands about what trusts have of a service. */
final class PluginTrustOrders {

    private static final byte[] NOTHING = {};

    private PluginTrustOrders() {}

    /** Which trusts. */
    static final class WhichTrusts {

        @Option(
                names = "--trust",
                paramLabel = "TRUST",
                description =
                        "Which trust, such as elderbrook; once for each. May be left out where there"
                                + " is one.")
        private List<String> names = List.of();
    }

    @Command(
            name = "enable",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Switches a service on in the trusts that you name.",
                "",
                "In development it is done at once; members find its rooms when all of what they are"
                        + " promised is there. In production nothing is switched on: the"
                        + " administrators of the trust find it on their page, and two people"
                        + " decide.",
                "",
                "A trust that refuses it does not keep it from the others: there is a line for"
                        + " each, and the exit status is 1 when any has refused. "
                        + PluginOrders.NEEDS
            })
    static final class Enable implements Callable<Integer> {

        @Parameters(
                paramLabel = "FILE.jar|SERVICE",
                description = "The plugin, or the id of a service that is here already.")
        private String what;

        @Mixin private WhichTrusts trusts;

        @Option(names = "--lead-name", paramLabel = "NAME", description = "Who answers for it.")
        private @Nullable String leadName;

        @Option(names = "--lead-title", paramLabel = "TITLE", description = "Their job title.")
        private @Nullable String leadTitle;

        @Option(
                names = "--hours",
                paramLabel = "DAYS=FROM-UNTIL",
                description =
                        "When staff read, such as weekdays=09:00-17:00, daily=08:00-22:00 or"
                                + " monday=18:00-20:00; once for each. Left out, the hours of the"
                                + " trust hold.")
        private List<String> hours = List.of();

        @Option(
                names = "--outside",
                paramLabel = "TEXT",
                description = "What happens outside these hours, as members read it.")
        private @Nullable String outside;

        @Option(
                names = "--outside-welsh",
                paramLabel = "TEXT",
                description = "The same in Welsh. Left out, Welsh pages show it in English.")
        private @Nullable String outsideWelsh;

        @Option(
                names = "--reason",
                paramLabel = "TEXT",
                description =
                        "Why it comes, as members read it under What changed; at most 300"
                                + " characters.")
        private @Nullable String reason;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws IOException {
            OrderWords words =
                    new OrderWords()
                            .with("trust", trusts.names)
                            .with("lead-name", leadName)
                            .with("lead-title", leadTitle)
                            .with("hours", hours)
                            .with("outside", outside)
                            .with("outside-welsh", outsideWelsh)
                            .with("reason", reason);
            boolean isFile = Files.exists(Path.of(what)) || what.endsWith(".jar");
            byte[] jar = isFile ? PluginOrders.bytes(Path.of(what)) : NOTHING;
            OperatorDoor door = OperatorDoor.ofRunning(options.read(Map.of()));
            return isFile
                    ? door.post(
                                    words.with("file", Path.of(what).getFileName().toString())
                                            .after("/enable"),
                                    jar)
                            .say()
                    : door.post(words.after(OrderWords.path(what, "enable")), NOTHING).say();
        }
    }

    @Command(
            name = "disable",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Switches a service off in the trusts that you name. Nothing is deleted.",
                "",
                "In development it is done at once. In production the administrators of the trust"
                        + " find it on their page, and one of them decides. "
                        + PluginOrders.NEEDS
            })
    static final class Disable implements Callable<Integer> {

        @Parameters(paramLabel = "SERVICE", description = "For example perinatal.")
        private String service;

        @Mixin private WhichTrusts trusts;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws IOException {
            String path =
                    new OrderWords()
                            .with("trust", trusts.names)
                            .after(OrderWords.path(service, "disable"));
            return OperatorDoor.ofRunning(options.read(Map.of())).post(path, NOTHING).say();
        }
    }

    @Command(
            name = "configure",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Changes settings of a service in the trusts that you name.",
                "",
                "Only in development: in production the administrators of a trust change them in the"
                        + " console. "
                        + PluginOrders.NEEDS
            })
    static final class Configure implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "SERVICE", description = "For example perinatal.")
        private String service;

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "ID=VALUE",
                description = "A setting and its value.")
        private List<String> values;

        @Mixin private WhichTrusts trusts;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws IOException {
            String path =
                    new OrderWords()
                            .with("trust", trusts.names)
                            .with("set", values)
                            .after(OrderWords.path(service, "configure"));
            return OperatorDoor.ofRunning(options.read(Map.of())).post(path, NOTHING).say();
        }
    }

    @Command(
            name = "status",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Says what each trust has of the services: on or off, open to members or why not.",
                "",
                PluginOrders.NEEDS
            })
    static final class Status implements Callable<Integer> {

        @Parameters(
                arity = "0..1",
                paramLabel = "SERVICE",
                description = "For example perinatal; all when it is left out.")
        private @Nullable String service;

        @Mixin private WhichTrusts trusts;

        @Option(
                names = "--json",
                description =
                        "Print JSON, for programs: with --trust the same as /admin/api/v1/plugins,"
                                + " else a list of these, one for each trust.")
        private boolean json;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws IOException {
            return print(options, trusts.names, service, json);
        }
    }

    static int print(
            SettingOptions options, List<String> trusts, @Nullable String service, boolean json)
            throws IOException {
        if (trusts.size() > 1) {
            throw new BadSettingException("Name one trust, or none for all of them.");
        }
        String path =
                new OrderWords()
                        .with("trust", trusts)
                        .with("service", service)
                        .with("json", json ? "yes" : null)
                        .after("/status");
        return OperatorDoor.ofRunning(options.read(Map.of())).get(path).say();
    }
}
