package org.sharon.core.installations;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sharon.core.plugins.PluginFolder;
import org.sharon.core.plugins.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each file of the plugins folder had brought when the node last looked. */
final class FolderRecord {

    private static final String NAME = ".taken-up";

    private static final Logger log = LoggerFactory.getLogger(FolderRecord.class);

    private final Path record;

    @Inject
    FolderRecord(PluginFolder folder) {
        this.record = folder.path().resolve(NAME);
    }

    /** Empty for a folder that nobody has looked at. */
    Map<String, Taken> read() {
        Map<String, Taken> files = new HashMap<>();
        if (!Files.exists(record)) {
            return files;
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(record)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            log.warn("{} cannot be read, so every jar in the folder counts as new", record);
            return files;
        }
        for (String file : lines.stringPropertyNames()) {
            String[] words = lines.getProperty(file).split(" ");
            if (words.length == 2) {
                files.put(file, new Taken(words[0], words[1]));
            }
        }
        return files;
    }

    void write(Map<String, Taken> files) {
        Properties lines = new Properties();
        files.forEach(
                (file, taken) -> lines.setProperty(file, taken.service() + " " + taken.digest()));
        Path part = record.resolveSibling(NAME + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part)) {
                lines.store(writer, "What the files of this folder had brought");
            }
            Files.move(
                    part,
                    record,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            log.warn("{} cannot be written: {}", record, full.getClass().getName());
        }
    }
}
