package org.sharon.core.plugins.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.hooks.Hook;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.settings.Setting;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.descriptor.PluginDescriptor;

/**
 * The answers that a plugin has given once it ran, given again so that they can be described. None
 * of the plugin's code runs for it.
 */
public final class RunningAnswers implements ServicePlugin {

    private final Service service;

    private RunningAnswers(Service service) {
        this.service = service;
    }

    /**
     * What was approved is what runs.
     *
     * @throws RefusedException when the plugin answers anything else than its build has written
     */
    public static void check(Service running, PluginDescriptor written) {
        PluginDescriptor answered = PluginDescriptor.of(new RunningAnswers(running), written.jar());
        written.firstDifference(answered).ifPresent(RunningAnswers::refuse);
    }

    private static void refuse(String place) {
        throw new RefusedException(
                "Its running answers differ from what its build wrote down, first in %s: let each method always answer the same, and build it again"
                        .formatted(place));
    }

    /** The card that the rule gave once: asking again would run the plugin's code. */
    private record Carded(RuleCard card) implements CodedRule {
        @Override
        public Judgement review(Draft draft) {
            throw new IllegalStateException("It is only described");
        }
    }

    @Override
    public ServiceDescription description() {
        return service.description();
    }

    @Override
    public List<RoomSpec> rooms() {
        return service.rooms();
    }

    @Override
    public List<KeySpec> keys() {
        return service.keys();
    }

    @Override
    public FeatureSet features() {
        return service.features();
    }

    @Override
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < service.rules().size(); i++) {
            Rule rule = service.rules().get(i);
            rules.add(rule instanceof CodedRule ? new Carded(service.cards().get(i)) : rule);
        }
        return rules;
    }

    @Override
    public Posture posture() {
        return service.contributions().posture();
    }

    @Override
    public AlertClocks clocks() {
        return service.contributions().clocks();
    }

    @Override
    public List<Signpost> signposts() {
        return service.contributions().signposts();
    }

    @Override
    public List<ContentItem> content() {
        return service.contributions().content();
    }

    @Override
    public List<Survey> surveys() {
        return service.contributions().surveys();
    }

    @Override
    public List<TrainingModule> training() {
        return service.contributions().training();
    }

    @Override
    public List<Hazard> hazards() {
        return service.contributions().hazards();
    }

    @Override
    public List<DataClass> dataClasses() {
        return service.contributions().dataClasses();
    }

    @Override
    public List<Setting> settings() {
        return service.contributions().settings();
    }

    @Override
    public List<PageSpec> pages() {
        return service.contributions().pages();
    }

    @Override
    public List<Job> jobs() {
        return service.contributions().jobs();
    }

    @Override
    public List<Hook> hooks() {
        return service.contributions().hooks();
    }

    @Override
    public Set<Permission> permissions() {
        return service.contributions().permissions();
    }
}
