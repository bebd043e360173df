package org.sharon.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.BadSettingException;
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
            "It is compared with the jar of the same service in the home's plugins folder, or with"
                    + " another jar. None of the plugin's code runs, and it needs no database."
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
            description = "Compare with this jar instead of the plugins folder.")
    private @Nullable Path against;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        List<String> words = new ArrayList<>();
        words.add(readable(jar));
        if (against != null) {
            words.addAll(List.of("--against", readable(against)));
        }
        if (json) {
            words.add("--json");
        }
        return new OneShot("plugin-preview", options.read(Map.of()))
                .run(words.toArray(String[]::new));
    }

    private static String readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadSettingException("The file %s cannot be read.".formatted(file));
        }
        return file.toAbsolutePath().toString();
    }
}
