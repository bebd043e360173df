package org.sharon.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a pack would change. */
@Command(
        name = "preview",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Says what a pack would change, before it changes anything.",
            "",
            "It is tried with the services in the home's plugins folder, and compared with nothing"
                    + " or with another version. It needs no database."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:It would be taken.",
            "1:It would be refused, or a line does not hold.",
            "2:There is no such file."
        })
final class PackPreviewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.jar", description = "The pack.")
    private Path file;

    @Option(
            names = "--against",
            paramLabel = "OTHER.jar",
            description = "Compare with this version of the pack.")
    private @Nullable Path against;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        List<String> words = new ArrayList<>(List.of("preview", PackFolders.readable(file)));
        if (against != null) {
            words.addAll(List.of("--against", PackFolders.readable(against)));
        }
        if (json) {
            words.add("--json");
        }
        return PackFolders.order(options, words.toArray(String[]::new));
    }
}
