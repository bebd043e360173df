package org.sharon.core.contributions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
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
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : service.resources().list(MigrationFiles.FOLDER)) {
            files.put(path, service.resources().find(path).orElseThrow());
        }
        return of(service.id(), files);
    }

    /** The same, by their paths in a jar. */
    static MigrationFiles of(String service, Map<String, byte[]> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(
                (path, bytes) ->
                        texts.put(
                                path.substring(MigrationFiles.FOLDER.length() + 1),
                                text(path, bytes)));
        MigrationFiles migrations = MigrationFiles.of(service, texts);
        if (!migrations.problems().isEmpty()) {
            throw new RefusedException(migrations.problems().get(0));
        }
        return migrations;
    }

    private static String text(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw new RefusedException(path + " is not UTF-8: save it as UTF-8", other);
        }
    }
}
