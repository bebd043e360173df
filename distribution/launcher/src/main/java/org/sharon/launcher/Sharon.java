package org.sharon.launcher;

import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.settings.BadSettingException;
import org.sharon.signing.BadSignatureException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The program {@code sharon}. */
@Command(
        name = "sharon",
        mixinStandardHelpOptions = true,
        versionProvider = Sharon.Version.class,
        description = "Runs a peer-support network in which people can talk without their names.",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            DevCommand.class,
            PluginCommand.class,
            PackCommand.class,
            CheckPhrasesCommand.class,
            BenchCommand.class,
            HelpCommand.class
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:Done.",
            "1:Done, and there is a finding to look at.",
            "2:Something in the command or in a setting cannot be used.",
            "3:The machine does not allow it: a port in use, no room on the disk."
        },
        footer = {
            "",
            "To look around:           sharon demo",
            "To learn about a command: sharon help run",
            "",
            "Settings may stand in HOME/sharon.properties, in the environment as SHARON_PORT and"
                    + " the like, or on the command line. conf/sharon.properties explains each one."
        })
final class Sharon implements Runnable {

    static final int FINDING = 1;
    static final int USAGE = 2;
    static final int ENVIRONMENT = 3;

    @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Sharon())
                .setUsageHelpWidth(88)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler(Sharon::explain);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** Says what is wrong in a sentence; a stack trace is only for what nobody foresaw. */
    private static int explain(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof BadSettingException) {
            command.getErr().println("sharon: " + problem.getMessage());
            return USAGE;
        }
        if (problem instanceof BadSignatureException) {
            command.getErr().println("sharon: " + problem.getMessage());
            return FINDING;
        }
        if (problem instanceof CannotStartException) {
            command.getErr().println("sharon: " + problem.getMessage());
            return ENVIRONMENT;
        }
        command.getErr().println("sharon: this is a fault in the program. Please report it.");
        problem.printStackTrace(command.getErr());
        return ENVIRONMENT;
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Sharon.class.getPackage().getImplementationVersion();
            return new String[] {
                "SHaRON " + (version == null ? "(not packaged)" : version),
                "Java " + Runtime.version()
            };
        }
    }
}
