package org.sharon.core.contributions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sharon.core.contributions.sql.MigrationFiles;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;

/** Reads the migrations in a service's jar. */
final class PluginTables {

    private PluginTables() {}

    /**
     * @throws RefusedException when one of them may not run, with the first reason
     */
    static MigrationFiles of(Service service) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String path : service.resources().list(MigrationFiles.FOLDER)) {
            texts.put(
                    path.substring(MigrationFiles.FOLDER.length() + 1),
                    text(path, service.resources().find(path).orElseThrow()));
        }
        MigrationFiles files = MigrationFiles.of(service.id(), texts);
        if (!files.problems().isEmpty()) {
            throw new RefusedException(files.problems().get(0));
        }
        return files;
    }

    private static String text(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw new RefusedException(path + " is not UTF-8: save it as UTF-8", other);
        }
    }
}
