package org.sharon.descriptor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Posture;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.settings.Setting;

/**
 * Everything that one version of a plugin declares. Code is replaced by what can be said of it: a
 * rule in Java by its card, a page by its path and title, a job by its timetable, a hook by its
 * kind.
 *
 * @param format of the written form; raised when a reader of today would misread it
 * @param jar what the jar says without running
 */
public record PluginDescriptor(
        int format,
        JarFacts jar,
        ServiceDescription description,
        List<RoomSpec> rooms,
        List<KeySpec> keys,
        FeatureSet features,
        List<DescribedRule> rules,
        Posture posture,
        AlertClocks clocks,
        List<Signpost> signposts,
        List<ContentItem> content,
        List<Survey> surveys,
        List<TrainingModule> training,
        List<Hazard> hazards,
        List<DataClass> dataClasses,
        List<Setting> settings,
        List<DescribedPage> pages,
        List<DescribedJob> jobs,
        List<DescribedHook> hooks,
        Set<Permission> permissions) {

    /** The format that this class writes and reads. */
    public static final int FORMAT = 1;

    public PluginDescriptor {
        requireNonNull(jar, "jar");
        requireNonNull(description, "description");
        rooms = List.copyOf(rooms);
        keys = List.copyOf(keys);
        requireNonNull(features, "features");
        rules = List.copyOf(rules);
        requireNonNull(posture, "posture");
        requireNonNull(clocks, "clocks");
        signposts = List.copyOf(signposts);
        content = List.copyOf(content);
        surveys = List.copyOf(surveys);
        training = List.copyOf(training);
        hazards = List.copyOf(hazards);
        dataClasses = List.copyOf(dataClasses);
        settings = List.copyOf(settings);
        pages = List.copyOf(pages);
        jobs = List.copyOf(jobs);
        hooks = List.copyOf(hooks);
        permissions = Set.copyOf(permissions);
    }

    /**
     * Asks {@code plugin} everything, once.
     *
     * @throws BadDescriptorException when one of its methods throws or answers {@code null}; the
     *     sentence names the method
     */
    public static PluginDescriptor of(ServicePlugin plugin, JarFacts jar) {
        return new PluginDescriptor(
                FORMAT,
                jar,
                answer("description", plugin::description),
                answer("rooms", () -> List.copyOf(plugin.rooms())),
                answer("keys", () -> List.copyOf(plugin.keys())),
                answer("features", plugin::features),
                answer("rules", () -> plugin.rules().stream().map(DescribedRule::of).toList()),
                answer("posture", plugin::posture),
                answer("clocks", plugin::clocks),
                answer("signposts", () -> List.copyOf(plugin.signposts())),
                answer("content", () -> List.copyOf(plugin.content())),
                answer("surveys", () -> List.copyOf(plugin.surveys())),
                answer("training", () -> List.copyOf(plugin.training())),
                answer("hazards", () -> List.copyOf(plugin.hazards())),
                answer("dataClasses", () -> List.copyOf(plugin.dataClasses())),
                answer("settings", () -> List.copyOf(plugin.settings())),
                answer("pages", () -> plugin.pages().stream().map(DescribedPage::of).toList()),
                answer("jobs", () -> plugin.jobs().stream().map(DescribedJob::of).toList()),
                answer("hooks", () -> plugin.hooks().stream().map(DescribedHook::of).toList()),
                answer("permissions", () -> Set.copyOf(plugin.permissions())));
    }

    /**
     * Reads what {@link #toJson} has written.
     *
     * @throws BadDescriptorException when it is anything else
     */
    public static PluginDescriptor read(String json) {
        Object tree = JsonText.read(json);
        Object format = tree instanceof Map<?, ?> map ? map.get("format") : null;
        if (!Long.valueOf(FORMAT).equals(format)) {
            throw new BadDescriptorException(
                    "It has the format %s, and this platform reads format %d"
                            .formatted(format, FORMAT));
        }
        return (PluginDescriptor) RecordTree.read(tree, PluginDescriptor.class);
    }

    /** The same answers give the same text, in UTF-8 the same bytes. */
    public String toJson() {
        return JsonText.write(RecordTree.of(this, PluginDescriptor.class));
    }

    /** The first place where {@code other} differs, such as {@code rooms[2].title}. */
    public Optional<String> firstDifference(PluginDescriptor other) {
        return equals(other)
                ? Optional.empty()
                : Differences.first(
                        RecordTree.of(this, PluginDescriptor.class),
                        RecordTree.of(other, PluginDescriptor.class));
    }

    /** The id of the service. */
    public String service() {
        return description.id();
    }

    /** The version of the plugin. */
    public String version() {
        return jar.version();
    }

    /** The same plugin in a jar of another version. */
    public PluginDescriptor version(String version) {
        return jar(
                new JarFacts(version, jar.api(), jar.migrations(), jar.languages(), jar.phrases()));
    }

    /** The same plugin with other rules. */
    public PluginDescriptor rules(List<DescribedRule> rules) {
        return with(jar, rules);
    }

    /** The same answers, in another jar. */
    public PluginDescriptor jar(JarFacts jar) {
        return with(jar, rules);
    }

    private PluginDescriptor with(JarFacts jar, List<DescribedRule> rules) {
        return new PluginDescriptor(
                format,
                jar,
                description,
                rooms,
                keys,
                features,
                rules,
                posture,
                clocks,
                signposts,
                content,
                surveys,
                training,
                hazards,
                dataClasses,
                settings,
                pages,
                jobs,
                hooks,
                permissions);
    }

    /** The rules that are no code, ready to be compiled. */
    public List<DeclaredRule> declaredRules() {
        return rules.stream().flatMap(rule -> rule.declared().stream()).toList();
    }

    /** The ids of the rules that are written in Java. */
    public List<String> codedRules() {
        return rules.stream()
                .filter(rule -> rule.declared().isEmpty())
                .map(rule -> rule.card().id())
                .toList();
    }

    private static <T> T answer(String method, Supplier<T> question) {
        T answer;
        try {
            answer = question.get();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            throw new BadDescriptorException("%s() throws %s".formatted(method, thrown), thrown);
        }
        if (answer == null) {
            throw new BadDescriptorException(method + "() answers null");
        }
        return answer;
    }
}
