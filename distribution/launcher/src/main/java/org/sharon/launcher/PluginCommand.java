package org.sharon.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns service plugins. */
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        optionListHeading = "%nOptions:%n",
        description = "Lists, previews, signs and checks service plugins.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PluginCommand.ListCommand.class,
            PluginPreviewCommand.class,
            PluginNewKeyCommand.class,
            PluginSignCommand.class,
            PluginTrustCommand.class,
            PluginVerifyCommand.class
        })
final class PluginCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do with plugins, for example: sharon plugin list");
    }

    @Command(
            name = "list",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = "Lists the service plugins in the home, or in the archive.")
    static final class ListCommand implements Callable<Integer> {

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws Exception {
            return new OneShot("plugin-list", options.read(Map.of())).run();
        }
    }
}
