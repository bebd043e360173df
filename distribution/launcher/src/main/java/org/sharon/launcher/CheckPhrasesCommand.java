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

/** Measures the safety rules on labelled phrases. */
@Command(
        name = "check-phrases",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Reads labelled phrases and says what the safety rules make of each.",
            "",
            "FILE has four columns with tabs between them: service, rule, expect, text. For each"
                    + " line one line goes to standard output: service, rule, expect, verdict,"
                    + " fired, agrees, text. How often the rules were right goes to standard"
                    + " error. It needs no database and no network."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:The rules agree with every line.",
            "1:They disagree with at least one.",
            "2:There is no such service, or no such file."
        })
final class CheckPhrasesCommand implements Callable<Integer> {

    @Option(
            names = "--service",
            paramLabel = "ID",
            description = "Judge every line as this service does, instead of by its own column.")
    private @Nullable String service;

    @Parameters(paramLabel = "FILE", description = "The phrases; - reads standard input.")
    private String file;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() throws Exception {
        if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
            throw new BadSettingException("The file %s cannot be read.".formatted(file));
        }
        List<String> words = new ArrayList<>();
        if (service != null) {
            words.addAll(List.of("--service", service));
        }
        words.add(file);
        return new OneShot("check-phrases", options.read(Map.of()))
                .run(words.toArray(String[]::new));
    }
}
