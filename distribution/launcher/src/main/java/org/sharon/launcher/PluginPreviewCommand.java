package org.sharon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.BadSettingException;
import org.sharon.launcher.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a plugin would change. */
@Command(
        name = "preview",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Says what a plugin would change, before it changes anything.",
            "",
            "While the platform runs in the home, it is compared with what serves there, and says"
                    + " how many people it reaches. Otherwise it is compared with the jar of the"
                    + " same service in the home's plugins folder, or with another jar. None of the"
                    + " plugin's code runs."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:It would be taken.",
            "1:It would be refused, or its own phrases do not hold.",
            "2:There is no such file."
        })
final class PluginPreviewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.jar", description = "The plugin.")
    private Path jar;

    @Option(
            names = "--against",
            paramLabel = "OTHER.jar",
            description = "Compare with this jar instead.")
    private @Nullable Path against;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        Settings settings = options.read(Map.of());
        if (against == null) {
            Optional<OperatorDoor> running = OperatorDoor.of(settings);
            if (running.isPresent()) {
                return askedOf(running.get(), Files.readAllBytes(Path.of(readable(jar))));
            }
        }
        List<String> words = new ArrayList<>();
        words.add(readable(jar));
        if (against != null) {
            words.addAll(List.of("--against", readable(against)));
        }
        if (json) {
            words.add("--json");
        }
        return new OneShot("plugin-preview", settings).run(words.toArray(String[]::new));
    }

    /** The first line of the platform's answer says whether the jar would be taken. */
    private int askedOf(OperatorDoor door, byte[] bytes) throws IOException {
        OperatorDoor.Answer answer = door.post("/preview" + (json ? "?json=yes" : ""), bytes);
        if (!answer.isDone() && !answer.isRefusal()) {
            return answer.say();
        }
        if (answer.isRefusal()) {
            System.err.printf("sharon: It would be refused. %s.%n", answer.text());
            return Sharon.FINDING;
        }
        String[] parts = answer.text().split("\n", 2);
        System.out.println(parts[1].stripTrailing());
        return parts[0].equals("taken") ? 0 : Sharon.FINDING;
    }

    private static String readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadSettingException("The file %s cannot be read.".formatted(file));
        }
        return file.toAbsolutePath().toString();
    }
}
