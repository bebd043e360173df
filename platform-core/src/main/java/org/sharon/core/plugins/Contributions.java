package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.hooks.Hook;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Posture;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.plugin.Permission;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.settings.Setting;

/**
 * What a service brings beside its rooms, keys, features and rules.
 *
 * @param pages their handlers are the plugin's own code: call them through {@link Guarded}
 * @param jobs so is their work
 * @param hooks and so are these
 */
public record Contributions(
        Posture posture,
        AlertClocks clocks,
        List<Signpost> signposts,
        List<ContentItem> content,
        List<Survey> surveys,
        List<TrainingModule> training,
        List<Hazard> hazards,
        List<DataClass> dataClasses,
        List<Setting> settings,
        List<PageSpec> pages,
        List<Job> jobs,
        List<Hook> hooks,
        Set<Permission> permissions) {

    /** Nothing more than rooms and rules. */
    public static final Contributions NONE =
            new Contributions(
                    Posture.atOnce(),
                    AlertClocks.PLATFORM,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of());

    public Contributions {
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
}
