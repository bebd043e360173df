package org.sharon.core.contributions;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharon.api.settings.Setting;
import org.sharon.api.settings.SettingValues;
import org.sharon.core.plugins.Service;

/** What a trust has set, for one call: read when first asked for, and the same until its end. */
final class LentSettings implements SettingValues {

    private final Runnable open;
    private final Service service;
    private final Supplier<Map<String, String>> stored;
    private @Nullable Map<String, String> kept;

    LentSettings(Runnable open, Service service, Supplier<Map<String, String>> stored) {
        this.open = open;
        this.service = service;
        this.stored = stored;
    }

    @Override
    public String text(String id) {
        TrustSetting found = find(id, "text or a choice");
        if (found.setting() instanceof Setting.Text || found.setting() instanceof Setting.Choice) {
            return found.value();
        }
        throw unknown(id, "text or a choice");
    }

    @Override
    public int number(String id) {
        TrustSetting found = find(id, "number");
        if (found.setting() instanceof Setting.Number) {
            return Integer.parseInt(found.value());
        }
        throw unknown(id, "number");
    }

    @Override
    public boolean isOn(String id) {
        TrustSetting found = find(id, "switch");
        if (found.setting() instanceof Setting.Switch) {
            return found.value().equals(SettingWords.YES);
        }
        throw unknown(id, "switch");
    }

    private TrustSetting find(String id, String kind) {
        open.run();
        for (Setting setting : service.contributions().settings()) {
            if (setting.id().equals(id)) {
                return new TrustSetting(setting, kept().get(id));
            }
        }
        throw unknown(id, kind);
    }

    private synchronized Map<String, String> kept() {
        if (kept == null) {
            kept = stored.get();
        }
        return kept;
    }

    private static IllegalArgumentException unknown(String id, String kind) {
        return new IllegalArgumentException(
                "settings() has no setting %s that is a %s".formatted(id, kind));
    }
}
