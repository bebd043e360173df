package org.sharon.example.allotment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Question;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.hooks.Hook;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.Rule;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.people.AgeBand;
import org.sharon.api.plugin.Accent;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.plugin.Tone;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;
import org.sharon.api.settings.Setting;

/** Rooms for people who garden together on an allotment, and for those who wait for a plot. */
// guide:component
@Component(service = ServicePlugin.class)
public final class AllotmentPlugin implements ServicePlugin {
    // end

    private final WateringRota rota = new WateringRota();

    // guide:description
    @Override
    public ServiceDescription description() {
        return new ServiceDescription(
                        "allotment",
                        "The allotment club",
                        "For people who grow things together.",
                        18)
                .ages(AgeBand.from(18))
                .tone(Tone.of("Friendly, and never a competition.", "expert", "failure"))
                .accent(Accent.GREEN)
                .whatChanged("You can say on which day you will water. Look under More for you.");
    }

    // end

    // guide:rooms
    @Override
    public List<RoomSpec> rooms() {
        return List.of(
                RoomSpec.forum("shed", "The shed", "Ask anything about your plot."),
                RoomSpec.living("greenhouse", "The greenhouse", "Talk with whoever is here now."),
                RoomSpec.forum("gate", "The gate", "For people who wait for a plot."));
    }

    @Override
    public List<KeySpec> keys() {
        return List.of(
                KeySpec.opening("plot-holder", "Plot holder", "shed", "greenhouse")
                        .exclusiveWith("waiting"),
                KeySpec.opening("waiting", "On the waiting list", "gate")
                        .exclusiveWith("plot-holder"));
    }

    // end

    // guide:features
    @Override
    public FeatureSet features() {
        return FeatureSet.of(Feature.FORUM, Feature.LIVING, Feature.LIBRARY)
                .off(Feature.BLOG)
                .lockedOff(Feature.MESSAGES, Feature.IMAGES);
    }

    // end

    // guide:rules
    @Override
    public List<Rule> rules() {
        return List.of(Selling.rule(), Spraying.rule(), new Shouting());
    }

    // end

    // guide:posture
    @Override
    public Posture posture() {
        return Posture.readAfterwards();
    }

    // end

    // guide:signposts
    @Override
    public List<Signpost> signposts() {
        return List.of(
                Signpost.filledByTrust(
                        "site-secretary",
                        "The site secretary",
                        "They know about plots, keys and the gate."));
    }

    // end

    // guide:content
    @Override
    public List<ContentItem> content() {
        return List.of(
                new ContentItem(
                        "lift-safely",
                        ContentItem.Kind.LIBRARY,
                        "Digging without a sore back",
                        "How to lift and dig so that your back stays well.",
                        "library/lift-safely.html",
                        "Physiotherapist",
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2029, 11, 1)));
    }

    // end

    // guide:surveys
    @Override
    public List<Survey> surveys() {
        return List.of(
                new Survey(
                        "season",
                        1,
                        "How was your season?",
                        "Your answers help the club plan the next year. Only staff see them.",
                        Duration.ofDays(180),
                        List.of(
                                new Question.Scale(
                                        "enjoyed",
                                        "How much did you enjoy it?",
                                        0,
                                        4,
                                        "Not",
                                        "A lot"),
                                new Question.Words("wish", "What would you like to change?"))));
    }

    // end

    // guide:training
    @Override
    public List<TrainingModule> training() {
        return List.of(
                new TrainingModule(
                        "reading-posts",
                        "Reading posts in the shed",
                        "training/reading-posts.html",
                        List.of(
                                new Question.Choice(
                                        "recipe",
                                        "Somebody posts a spray recipe. What do you do?",
                                        List.of("I send it back, and say why.", "I show it."))),
                        Map.of("recipe", "I send it back, and say why."),
                        12));
    }

    // end

    // guide:hazards
    @Override
    public List<Hazard> hazards() {
        return List.of(
                new Hazard(
                        "AL-1",
                        "A member copies a spray recipe",
                        "Somebody writes down how to mix a strong weedkiller at home.",
                        "Burns, or harm to lungs and eyes.",
                        List.of("A2", "Staff read every post."),
                        new Risk(4, 3),
                        new Risk(4, 1)),
                new Hazard(
                        "AL-2",
                        "A member loses money to a seller",
                        "Somebody sells tools or plants that do not exist.",
                        "Money and trust are lost.",
                        List.of("A1"),
                        new Risk(2, 3),
                        new Risk(2, 1)));
    }

    @Override
    public List<DataClass> dataClasses() {
        return List.of(
                new DataClass(
                        "posts",
                        "What members write to each other.",
                        "So that members can read it.",
                        true,
                        DataClass.Retention.PEER_TALK),
                new DataClass(
                        "watering",
                        "On which day somebody waters.",
                        "So that every day has somebody.",
                        false,
                        DataClass.Retention.MEMBERSHIP));
    }

    // end

    // guide:settings
    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Number(
                        "people-a-day",
                        "People a day",
                        "How many people can water on the same day.",
                        2,
                        1,
                        6));
    }

    // end

    // guide:pages
    @Override
    public List<PageSpec> pages() {
        return List.of(PageSpec.forMembers("watering", "Watering", rota));
    }

    // end

    // guide:jobs
    @Override
    public List<Job> jobs() {
        return List.of(new Job("forget-old-days", Duration.ofDays(1), rota::forgetOldDays));
    }

    // end

    // guide:hooks
    @Override
    public List<Hook> hooks() {
        return List.of(new Hook.MemberHasJoined(rota::countNewcomer));
    }

    // end

    // guide:permissions
    @Override
    public Set<Permission> permissions() {
        return EnumSet.of(
                Permission.READ_DRAFTS,
                Permission.SHOW_PAGES,
                Permission.STORE_ROWS,
                Permission.RUN_JOBS,
                Permission.HEAR_EVENTS);
    }
    // end
}
