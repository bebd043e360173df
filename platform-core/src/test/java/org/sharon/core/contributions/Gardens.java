package org.sharon.core.contributions;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Posture;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.settings.Setting;
import org.sharon.core.plugins.Contributions;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.plugins.Service;

/** Services made by hand that have settings and files. */
final class Gardens {

    private Gardens() {}

    static Service setting(Setting... settings) {
        return service("garden", List.of(settings), Map.of());
    }

    /** Paths and contents by turns. */
    static Service carrying(String... files) {
        return carrying("garden", files(files));
    }

    static Service carrying(String id, Map<String, String> files) {
        return service(id, List.of(), files);
    }

    static Map<String, String> files(String... pathsAndContents) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], pathsAndContents[i + 1]);
        }
        return files;
    }

    static PluginResources resources(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return PluginResources.of(bytes);
    }

    private static Service service(String id, List<Setting> settings, Map<String, String> files) {
        return new Service(
                "1.0.0",
                "00",
                new ServiceDescription(id, "A " + id, "People who like it outside.", 18),
                List.of(),
                List.of(),
                FeatureSet.none(),
                List.of(),
                List.of(),
                new Contributions(
                        Posture.atOnce(),
                        AlertClocks.PLATFORM,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        settings,
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of(Permission.STORE_ROWS)),
                resources(files));
    }
}
