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

/** The commands that write a pack: into a folder, and from a folder into a file. */
final class PackFolders {

    private PackFolders() {}

    /** Begins a pack. */
    @Command(
            name = "new",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = "Writes an example of a pack into a folder, for you to change.",
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:It is written.",
                "1:There is a pack in the folder already.",
                "3:The folder cannot be written."
            })
    static final class New implements Callable<Integer> {

        @Parameters(paramLabel = "FOLDER", description = "Where pack.json and phrases.tsv go.")
        private Path folder;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws Exception {
            return order(options, "new", absolute(folder));
        }
    }

    /** Makes the file. */
    @Command(
            name = "build",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Checks a pack and makes its file.",
                "",
                "Every rule must be readable and quick, and every line of phrases.tsv must be judged"
                        + " as it says."
            },
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:The file is made.",
                "1:Something is wrong; each sentence names the line.",
                "2:There is no such folder.",
                "3:The file cannot be written."
            })
    static final class Build implements Callable<Integer> {

        @Parameters(paramLabel = "FOLDER", description = "Where pack.json and phrases.tsv are.")
        private Path folder;

        @Option(
                names = "--out",
                paramLabel = "FILE.jar",
                description = "The file (default: FOLDER.jar, beside the folder).")
        private @Nullable Path out;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws Exception {
            if (!Files.isDirectory(folder)) {
                throw new BadSettingException("There is no folder %s.".formatted(folder));
            }
            Path whole = folder.toAbsolutePath().normalize();
            Path target = out == null ? whole.resolveSibling(whole.getFileName() + ".jar") : out;
            return order(options, "build", absolute(folder), absolute(target));
        }
    }

    /** Takes rules out of a plugin. */
    @Command(
            name = "from",
            optionListHeading = "%nOptions:%n",
            sortOptions = false,
            description = {
                "Takes declared rules out of a service plugin into the folder of a pack.",
                "",
                "Its lines about these rules come too. None of the plugin's code runs."
            },
            exitCodeListHeading = "%nExit status:%n",
            exitCodeList = {
                "0:The folder is written.",
                "1:There is no such rule, or a pack in the folder already.",
                "2:There is no such file.",
                "3:The folder cannot be written."
            })
    static final class From implements Callable<Integer> {

        @Parameters(paramLabel = "FILE.jar", description = "The plugin.")
        private Path jar;

        @Option(
                names = "--rule",
                paramLabel = "ID",
                description = "Only this rule; may be given several times.")
        private List<String> rules = new ArrayList<>();

        @Option(
                names = "--out",
                paramLabel = "FOLDER",
                required = true,
                description = "Where pack.json and phrases.tsv go.")
        private Path out;

        @Mixin private SettingOptions options;

        @Override
        public Integer call() throws Exception {
            List<String> words = new ArrayList<>(List.of("from", readable(jar), absolute(out)));
            words.addAll(rules);
            return order(options, words.toArray(String[]::new));
        }
    }

    static int order(SettingOptions options, String... words) throws Exception {
        return new OneShot("pack", options.read(Map.of())).run(words);
    }

    static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    static String readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadSettingException("The file %s cannot be read.".formatted(file));
        }
        return absolute(file);
    }
}
