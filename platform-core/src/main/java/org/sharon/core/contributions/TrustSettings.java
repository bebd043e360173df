package org.sharon.core.contributions;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharon.api.settings.Setting;
import org.sharon.core.audit.Audit;
import org.sharon.core.plugins.Service;
import org.sharon.core.store.Database;

/**
 * What trusts have set for their services.
 *
 * <p>Values outlive the version that they were set for. Nothing is remembered here, so a change
 * counts on every node from the next call.
 */
public final class TrustSettings {

    private final SettingStore store;
    private final Database database;
    private final Audit audit;

    @Inject
    TrustSettings(SettingStore store, Database database, Audit audit) {
        this.store = store;
        this.database = database;
        this.audit = audit;
    }

    /** In the order in which the service declares them. */
    public List<TrustSetting> list(Service service, int trust) {
        Map<String, String> kept = find(service, trust);
        return service.contributions().settings().stream()
                .map(setting -> new TrustSetting(setting, kept.get(setting.id())))
                .toList();
    }

    /**
     * Sets what is named in {@code typed} and leaves the rest; writes down who changed which
     * setting, and from what to what.
     *
     * @param typed words by the setting's id; blanks around them do not count
     * @return one sentence for each setting whose words it does not take, by its id; when there is
     *     any, nothing has been set
     */
    public Map<String, String> save(
            Service service, int trust, long actor, Map<String, String> typed) {
        Map<String, String> words = new LinkedHashMap<>();
        typed.forEach((id, value) -> words.put(id, value.strip()));
        Map<String, String> complaints = complaints(service, words);
        if (complaints.isEmpty()) {
            database.write(
                    handle -> {
                        Map<String, String> before = store.find(handle, trust, service.id());
                        List<TrustSetting> changed = changed(service, before, words);
                        for (TrustSetting each : changed) {
                            String id = each.setting().id();
                            store.set(handle, trust, service.id(), id, words.get(id), actor);
                        }
                        for (TrustSetting each : changed) {
                            audit.add(
                                    handle,
                                    trust,
                                    actor,
                                    "setting.changed",
                                    "service:" + service.id(),
                                    "%s: %s → %s"
                                            .formatted(
                                                    each.setting().id(),
                                                    each.value(),
                                                    words.get(each.setting().id())));
                        }
                        return null;
                    });
        }
        return complaints;
    }

    /** What is kept for the trust, by the setting's id. */
    Map<String, String> find(Service service, int trust) {
        return Blameless.read(database, handle -> store.find(handle, trust, service.id()));
    }

    private static Map<String, String> complaints(Service service, Map<String, String> words) {
        Map<String, String> complaints = new LinkedHashMap<>();
        for (Setting setting : service.contributions().settings()) {
            if (words.containsKey(setting.id())) {
                SettingWords.complaint(setting, words.get(setting.id()))
                        .ifPresent(sentence -> complaints.put(setting.id(), sentence));
            }
        }
        for (String id : words.keySet()) {
            if (service.contributions().settings().stream().noneMatch(s -> s.id().equals(id))) {
                complaints.put(id, "%s has no setting called %s.".formatted(service.id(), id));
            }
        }
        return complaints;
    }

    /** Those whose value becomes another, or was set to something that no longer counts. */
    private static List<TrustSetting> changed(
            Service service, Map<String, String> before, Map<String, String> words) {
        return service.contributions().settings().stream()
                .filter(setting -> words.containsKey(setting.id()))
                .map(setting -> new TrustSetting(setting, before.get(setting.id())))
                .filter(
                        each ->
                                each.isOutdated()
                                        || !each.value().equals(words.get(each.setting().id())))
                .toList();
    }
}
