package org.sharon.testkit.checks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharon.api.plugin.ServicePlugin;

/** Makes one check of a plugin in whose jar a test says what lies. */
record Looking(Check check, Map<String, byte[]> files) {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    static Looking with(Check check) {
        return new Looking(check, Map.of());
    }

    Looking file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Looking file(String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(name, content);
        return new Looking(check, more);
    }

    /** The sentences, without the places. */
    List<String> at(ServicePlugin plugin) {
        Findings findings = new Findings();
        check.look(PluginUnderTest.ask(plugin, TODAY, new PluginFiles(files)), findings);
        return findings.list().stream().map(Finding::sentence).toList();
    }
}
