package org.sharon.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns service plugins. */
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        optionListHeading = "%nOptions:%n",
        description = "Lists, brings, switches, previews, signs and checks service plugins.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PluginListCommand.class,
            PluginOrders.Install.class,
            PluginOrders.Update.class,
            PluginOrders.RollBack.class,
            PluginOrders.Remove.class,
            PluginTrustOrders.Enable.class,
            PluginTrustOrders.Disable.class,
            PluginTrustOrders.Configure.class,
            PluginTrustOrders.Status.class,
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
}
