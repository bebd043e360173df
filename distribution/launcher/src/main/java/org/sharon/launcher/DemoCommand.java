package org.sharon.launcher;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the platform with invented people in it, and says how to sign in as them. */
@Command(
        name = "demo",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Runs the platform with two invented trusts, people who do not exist, and things they"
                    + " have said.",
            "",
            "It prints where to go and how to sign in, and writes the sign-ins to"
                    + " HOME/demo-accounts.tsv as well. A second start finds its data again."
        })
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where people visit (default: 8080).")
    private @Nullable String port;

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "Add so many members, all with one password.")
    private @Nullable String members;

    @Option(names = "--posts", paramLabel = "N", description = "Add so many posts.")
    private @Nullable String posts;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            description =
                    "Sign in so many members and write their cookies to HOME/demo-sessions.tsv,"
                            + " for a program that makes load.")
    private @Nullable String sessions;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        Map<Setting, @Nullable String> own = new EnumMap<>(Setting.class);
        own.put(Setting.PORT, port);
        own.put(Setting.DEMO_MEMBERS, members);
        own.put(Setting.DEMO_POSTS, posts);
        own.put(Setting.DEMO_SESSIONS, sessions);
        Settings settings =
                options.read(own).with(Setting.MODE, "demo").with(Setting.DEVELOPMENT, "true");
        return new RunningPlatform(settings).runUntilStopped();
    }
}
