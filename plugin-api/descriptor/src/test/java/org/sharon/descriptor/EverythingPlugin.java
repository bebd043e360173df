package org.sharon.descriptor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Question;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.hooks.Hook;
import org.sharon.api.hooks.Reply;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.ContentWarning;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Scope;
import org.sharon.api.moderation.Unit;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.pages.Html;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.people.AgeBand;
import org.sharon.api.people.IdentityMode;
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

/** A plugin that uses everything that the plugin API has. */
public final class EverythingPlugin implements ServicePlugin {

    /** Sets and maps are made in another order by the second plugin. */
    private final boolean turned;

    public EverythingPlugin() {
        this(false);
    }

    EverythingPlugin(boolean turned) {
        this.turned = turned;
    }

    @Override
    public ServiceDescription description() {
        return new ServiceDescription("allotment", "Allotment", "For people who grow things.", 16)
                .ages(AgeBand.between(16, 99))
                .identity(IdentityMode.VAULT_MINOR)
                .tone(Tone.of("Earthy, and in no hurry.", "weed", "dirt"))
                .accent(Accent.GREEN)
                .whatChanged("The shed has a new roof. You can talk there when it rains.");
    }

    @Override
    public List<RoomSpec> rooms() {
        return List.of(
                RoomSpec.forum("beds", "Beds", "Say \"hello\" – grüß Gott.\n"),
                RoomSpec.living("shed", "Shed", ""));
    }

    @Override
    public List<KeySpec> keys() {
        Set<String> others = new LinkedHashSet<>(turned ? List.of("c", "b") : List.of("b", "c"));
        return List.of(
                new KeySpec("a", "A", List.of("beds", "shed"), others),
                KeySpec.opening("b", "B", "beds"),
                KeySpec.opening("c", "C", "shed"));
    }

    @Override
    public FeatureSet features() {
        return FeatureSet.of(Feature.FORUM)
                .off(Feature.BLOG)
                .lockedOn(Feature.LIVING)
                .lockedOff(Feature.IMAGES);
    }

    @Override
    public List<Rule> rules() {
        RuleCard card =
                RuleCard.of("A1", "Please look again.", "Names a weed.")
                        .version(3)
                        .helping(
                                RewriteHelp.replacing("a plant")
                                        .replacing("a lot", Unit.KILOGRAM, Unit.GRAM));
        DeclaredRule declared =
                DeclaredRule.of(
                        card,
                        Case.of(
                                        Verdict.HOLD_AMBER,
                                        Match.words("(nettle|dock) _2 leaf\nbindweed~"),
                                        Match.number(Unit.KILOGRAM, Unit.GRAM),
                                        Match.number(Unit.STONE).atLeast(2.5))
                                .with(Scope.SENTENCE, Match.inOrder(3, "dig", "up"))
                                .unless(Scope.TEXT, Match.near(2, "good", "leaf"))
                                .warning(ContentWarning.EATING)
                                .quietIn("shed", "beds"),
                        Case.of(Verdict.NUDGE, Match.pattern("\\bslug+s?\\b"))
                                .helping(RewriteHelp.instead("There are visitors.")));
        CodedRule coded =
                new CodedRule() {
                    @Override
                    public RuleCard card() {
                        return RuleCard.of("A2", "Please wait.", "Shouts.");
                    }

                    @Override
                    public Judgement review(Draft draft) {
                        return Judgement.nothing();
                    }
                };
        return List.of(declared, coded);
    }

    @Override
    public Posture posture() {
        return Posture.everyPostWaits();
    }

    @Override
    public AlertClocks clocks() {
        return new AlertClocks(Duration.ofMinutes(4), Duration.ofMinutes(90), Duration.ofHours(3));
    }

    @Override
    public List<Signpost> signposts() {
        return List.of(
                Signpost.filledByTrust("keeper", "The keeper", "Opens the gate."),
                Signpost.everywhere("999", "999", "In danger.", "999", LocalDate.of(2026, 1, 31)));
    }

    @Override
    public List<ContentItem> content() {
        return List.of(
                new ContentItem(
                        "compost",
                        ContentItem.Kind.LIBRARY,
                        "Compost",
                        "How it is made.",
                        "content/compost.html",
                        "Head gardener",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2028, 3, 1)));
    }

    @Override
    public List<Survey> surveys() {
        return List.of(
                new Survey(
                        "spring",
                        2,
                        "Spring",
                        "So that we know what to sow.",
                        Duration.ofDays(90),
                        List.of(
                                new Question.Choice("q1", "Beans?", List.of("Yes", "No")),
                                new Question.Scale("q2", "How wet?", 0, 10, "Dry", "Wet"),
                                new Question.Words("q3", "What else?"))));
    }

    @Override
    public List<TrainingModule> training() {
        return List.of(
                new TrainingModule(
                        "tools",
                        "Tools",
                        "training/tools.html",
                        List.of(new Question.Choice("t1", "Spade up?", List.of("Yes", "No"))),
                        Map.of("t1", "No"),
                        12));
    }

    @Override
    public List<Hazard> hazards() {
        return List.of(
                new Hazard(
                        "AL-H1",
                        "Numbers spread",
                        "Somebody names a weight.",
                        "Others compare.",
                        List.of("A1", "Staff read"),
                        new Risk(3, 4),
                        new Risk(3, 2)));
    }

    @Override
    public List<DataClass> dataClasses() {
        return List.of(
                new DataClass("posts", "Posts", "To talk.", true, DataClass.Retention.PEER_TALK));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Text("gate", "Gate", "Which gate.", "North", 40),
                new Setting.Number("beds", "Beds", "How many.", 12, 1, 99),
                new Setting.Switch("frost", "Frost", "Warn of frost.", true),
                new Setting.Choice("soil", "Soil", "Which.", "Clay", List.of("Clay", "Sand")));
    }

    @Override
    public List<PageSpec> pages() {
        return List.of(
                PageSpec.forMembers("plan", "The plan", request -> Html.text("plan")),
                PageSpec.forStaff("keys", "Keys", request -> Html.text("keys")).withoutMenu());
    }

    @Override
    public List<Job> jobs() {
        return List.of(new Job("water", Duration.ofHours(6), context -> {}));
    }

    @Override
    public List<Hook> hooks() {
        return List.of(
                new Hook.PostWillBeSaid((draft, context) -> Reply.goOn()),
                new Hook.PostHasBeenShown((news, context) -> {}),
                new Hook.MemberHasJoined((news, context) -> {}));
    }

    @Override
    public Set<Permission> permissions() {
        return turned
                ? new LinkedHashSet<>(List.of(Permission.values()))
                : EnumSet.allOf(Permission.class);
    }
}
