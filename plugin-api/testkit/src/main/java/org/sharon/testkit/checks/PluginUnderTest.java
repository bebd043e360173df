package org.sharon.testkit.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.hooks.Hook;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.Rule;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.settings.Setting;

/** A plugin with the answers it gave, and with what lies in its jar. */
public final class PluginUnderTest {

    private final ServicePlugin plugin;
    private final LocalDate today;
    private final PluginFiles files;
    private final Map<String, Asked> answers = new TreeMap<>();

    private PluginUnderTest(ServicePlugin plugin, LocalDate today, PluginFiles files) {
        this.plugin = plugin;
        this.today = today;
        this.files = files;
    }

    /** Asks the plugin everything, twice. What it throws becomes a finding and stops nothing. */
    public static PluginUnderTest ask(ServicePlugin plugin, LocalDate today) {
        return ask(plugin, today, PluginFiles.of(plugin.getClass()));
    }

    static PluginUnderTest ask(ServicePlugin plugin, LocalDate today, PluginFiles files) {
        PluginUnderTest asked = new PluginUnderTest(plugin, today, files);
        Asked.everything(plugin).forEach(each -> asked.answers.put(each.method(), each));
        return asked;
    }

    List<Asked> asked() {
        return new ArrayList<>(answers.values());
    }

    /** Whether no method threw or answered null, so that what is not there is not meant to be. */
    boolean hasAnsweredAll() {
        return answers.values().stream().allMatch(each -> each.first() != null);
    }

    LocalDate today() {
        return today;
    }

    PluginFiles files() {
        return files;
    }

    /** Empty when the plugin does not say. */
    Optional<ServiceDescription> description() {
        return Optional.ofNullable((ServiceDescription) asked("description").first());
    }

    String id() {
        return description().map(ServiceDescription::id).orElse("unknown");
    }

    List<RoomSpec> rooms() {
        return list("rooms");
    }

    List<KeySpec> keys() {
        return list("keys");
    }

    FeatureSet features() {
        FeatureSet features = (FeatureSet) asked("features").first();
        return features == null ? FeatureSet.none() : features;
    }

    List<Rule> rules() {
        return list("rules");
    }

    List<Signpost> signposts() {
        return list("signposts");
    }

    List<ContentItem> content() {
        return list("content");
    }

    List<Survey> surveys() {
        return list("surveys");
    }

    List<TrainingModule> training() {
        return list("training");
    }

    List<Hazard> hazards() {
        return list("hazards");
    }

    List<DataClass> dataClasses() {
        return list("dataClasses");
    }

    List<Setting> settings() {
        return list("settings");
    }

    List<PageSpec> pages() {
        return list("pages");
    }

    List<Job> jobs() {
        return list("jobs");
    }

    List<Hook> hooks() {
        return list("hooks");
    }

    @SuppressWarnings("unchecked") // The method's own type says so.
    Set<Permission> permissions() {
        Set<Permission> permissions = (Set<Permission>) asked("permissions").first();
        return permissions == null ? Set.of() : permissions;
    }

    private Asked asked(String method) {
        Asked asked = answers.get(method + "()");
        if (asked == null) {
            throw new IllegalStateException("Nobody asked " + method);
        }
        return asked;
    }

    @SuppressWarnings("unchecked") // The method's own type says so.
    private <T> List<T> list(String method) {
        List<T> list = (List<T>) asked(method).first();
        return list == null ? List.of() : list;
    }
}
