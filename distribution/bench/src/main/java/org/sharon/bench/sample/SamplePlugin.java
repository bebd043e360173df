package org.sharon.bench.sample;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.hooks.Hook;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;
import org.sharon.api.settings.Setting;

/** Rooms for people who garden. It uses a little of everything that a plugin can use. */
public final class SamplePlugin implements ServicePlugin {

    private final About about = About.read();
    private final Board board = new Board(about.version());

    @Override
    public ServiceDescription description() {
        return new ServiceDescription("garden", "The garden", "For people who grow things.", 18);
    }

    @Override
    public List<RoomSpec> rooms() {
        return List.of(
                RoomSpec.forum("garden-shed", "The shed", "Ask anything about your garden."),
                RoomSpec.living("garden-bench", "The bench", "Talk with whoever is here now."));
    }

    @Override
    public List<KeySpec> keys() {
        return List.of(KeySpec.opening("gardener", "Gardener", "garden-shed", "garden-bench"));
    }

    @Override
    public FeatureSet features() {
        return FeatureSet.of(Feature.FORUM, Feature.LIVING);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new SampleRule(about.mood()),
                DeclaredRule.of(
                        RuleCard.of("S2", "Please do not sell things here.", "Somebody sells."),
                        Case.of(Verdict.HOLD, Match.words("(i am|we are) selling\nfor sale"))));
    }

    @Override
    public List<Hazard> hazards() {
        return List.of(
                new Hazard(
                        "G-1",
                        "A member loses money to a seller",
                        "Somebody sells tools that do not exist.",
                        "Money and trust are lost.",
                        List.of("S2"),
                        new Risk(2, 3),
                        new Risk(2, 1)));
    }

    @Override
    public List<DataClass> dataClasses() {
        return List.of(
                new DataClass(
                        "speakers",
                        "Who has spoken.",
                        "So that the board can say how many.",
                        false,
                        DataClass.Retention.MEMBERSHIP));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Text(
                        "greeting", "Greeting", "The last line of the board.", "Welcome.", 80));
    }

    @Override
    public List<PageSpec> pages() {
        return List.of(PageSpec.forMembers("board", "The board", board::show));
    }

    @Override
    public List<Job> jobs() {
        return List.of(new Job("tidy", Duration.ofMinutes(1), board::tidy));
    }

    @Override
    public List<Hook> hooks() {
        return List.of(new Hook.PostHasBeenShown(board::countSpeaker));
    }

    @Override
    public Set<Permission> permissions() {
        return EnumSet.of(
                Permission.READ_DRAFTS,
                Permission.SHOW_PAGES,
                Permission.STORE_ROWS,
                Permission.RUN_JOBS,
                Permission.HEAR_EVENTS);
    }
}
