package org.sharon.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns packs of rules. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        optionListHeading = "%nOptions:%n",
        description = "Makes, previews, signs and checks packs of rules that trusts share.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            PackFolders.New.class,
            PackFolders.Build.class,
            PackFolders.From.class,
            PackPreviewCommand.class,
            PluginSignCommand.class,
            PluginVerifyCommand.class
        })
final class PackCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Say what to do with packs, for example: sharon pack new words");
    }
}
