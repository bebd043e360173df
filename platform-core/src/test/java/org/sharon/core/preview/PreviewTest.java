package org.sharon.core.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.Signpost;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.hooks.Hook;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.AlertClocks;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.pages.Html;
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
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.PluginDescriptor;

class PreviewTest {

    private final PluginDescriptor garden =
            describe(new Garden(), "garden\tG1\thold\tthere is bindweed", "");

    @Test
    void aServiceThatIsNewIsAllAdded() {
        Preview preview = Preview.of(Optional.empty(), garden, Optional.empty());

        assertThat(preview.sentence()).isEqualTo("Garden 1.0.0 would be new here.");
        assertThat(preview.isRefused()).isFalse();
        assertThat(preview.sections())
                .flatExtracting(Section::changes)
                .extracting(Change::kind)
                .containsOnly(Change.Kind.ADDED);
        assertThat(lines(preview, "rooms")).containsExactly("added The room “Beds” at /rooms/beds");
        assertThat(lines(preview, "service")).contains("added The service “Garden”");
    }

    @Test
    void theSameAgainChangesNothing() {
        Preview preview = Preview.of(Optional.of(garden), garden, Optional.empty());

        assertThat(preview.sections()).isEmpty();
        assertThat(preview.toText()).contains("Nothing else would change.");
    }

    @Test
    void whatMembersWillReadIsTold() {
        PluginDescriptor next =
                describe(
                        new Garden() {
                            @Override
                            public ServiceDescription description() {
                                return super.description().whatChanged("There is a new bench.");
                            }
                        },
                        "garden\tG1\thold\tthere is bindweed",
                        "");

        assertThat(lines(Preview.of(Optional.of(garden), next, Optional.empty()), "service"))
                .containsExactly(
                        "changed The service “Garden”", "  Members read: “There is a new bench.”");
        assertThat(Preview.of(Optional.of(next), garden, Optional.empty()).sections()).isEmpty();
    }

    @Test
    void everyKindOfChangeIsTold() {
        PluginDescriptor next =
                describe(
                        new NextGarden(),
                        "garden\tG1\thold\tthere is bindweed",
                        "CREATE TABLE p_garden_wish (id BIGINT, trust INT NOT NULL)");

        Preview preview = Preview.of(Optional.of(garden), next, Optional.of(new Affected(12, 1)));

        assertThat(preview.reach()).contains("It reaches 12 members and 1 member of staff.");
        assertThat(lines(preview, "rooms"))
                .containsExactly(
                        "changed The room “Raised beds” at /rooms/beds",
                        "  Name: “Beds” becomes “Raised beds”",
                        "added The living room “Shed” at /rooms/shed",
                        "  Welcome.");
        assertThat(lines(preview, "keys"))
                .containsExactly(
                        "changed The key “Grower” (grower)",
                        "  Opens: “beds” becomes “beds, shed”",
                        "  Never together with: “no other” becomes “guest”",
                        "added The key “Guest” (guest)",
                        "  Opens: beds");
        assertThat(lines(preview, "features"))
                .containsExactly(
                        "removed Blog: never on",
                        "  Until now: on, and a service lead can switch it off.",
                        "changed Forum: always on",
                        "  Until now: on, and a service lead can switch it off.",
                        "added Wall: off, and a service lead can switch it on");
        assertThat(lines(preview, "rules"))
                .containsExactly(
                        "changed G1, version 2, 2 cases: hold, red",
                        "  Version: “1” becomes “2”",
                        "  Cases: 1 before, 2 after, 1 as they were",
                        "added G2, version 1, written in Java: judged only when it runs",
                        "  Members read: Please wait.",
                        "  Staff read: Shouts.");
        assertThat(lines(preview, "posture"))
                .containsExactly(
                        "changed The first 3 posts of each member wait for a person. A person reads"
                                + " every post.",
                        "  Now: Posts appear at once unless a rule answers.",
                        "changed A person looks at a red alert within 4 minutes, at an amber one"
                                + " within 60 minutes, and at a held post within 3 hours, or sooner"
                                + " where the platform says so.",
                        "  Now: A person looks at a red alert within 5 minutes, at an amber one"
                                + " within 2 hours, and at a held post within 4 hours, or sooner"
                                + " where the platform says so.");
        assertThat(lines(preview, "hazards"))
                .containsExactly(
                        "added GA-H1 Cuts: risk 12 (severity 3, likelihood 4), and 6 (severity 3,"
                                + " likelihood 2) with the controls",
                        "  Cause: A knife.",
                        "  Effect: A cut.",
                        "  Controls: G1");
        assertThat(lines(preview, "data")).first().isEqualTo("added What people write");
        assertThat(lines(preview, "permissions"))
                .contains("added Reads what people write, without knowing who wrote it");
        assertThat(lines(preview, "signposts"))
                .contains(
                        "added The keeper (keeper)",
                        "  It has no contact yet: the trust fills it in before members see it.",
                        "  Checked on 2026-01-31; hidden from 2027-01-31 on");
        assertThat(lines(preview, "settings"))
                .containsExactly(
                        "added Frost (frost)", "  Warns.", "  On until a trust switches it off");
        assertThat(lines(preview, "tables"))
                .containsExactly(
                        "added V0001__wishes.sql",
                        "  CREATE TABLE p_garden_wish (id BIGINT, trust INT NOT NULL)");
        assertThat(lines(preview, "pages")).first().isEqualTo("added “Plan” for members");
        assertThat(lines(preview, "jobs")).containsExactly("added water, every 6 hours");
        assertThat(lines(preview, "hooks"))
                .containsExactly("added Is told when a post has been shown");
    }

    @Test
    void whatIsNoLongerFlaggedStandsFirst() {
        PluginDescriptor now =
                describe(
                        new Ruled("bindweed", "nettle"),
                        """
                        garden\tG1\tnone\tsweet peas
                        garden\tG1\thold\tthere is bindweed
                        garden\tG1\thold\tthere is a nettle""",
                        "");
        PluginDescriptor next =
                describe(new Ruled("nettle", "peas"), "garden\tG1\thold\tthere is a nettle", "");

        Corpus corpus = Preview.of(Optional.of(now), next, Optional.empty()).corpus();

        assertThat(corpus.shifts())
                .extracting(shift -> shift.words() + ": " + shift.text())
                .containsExactly("no longer flagged: there is bindweed", "stricter: sweet peas");
        assertThat(corpus.misses()).isEmpty();
    }

    @Test
    void aJarWhoseOwnPhrasesFailWouldBeRefused() {
        PluginDescriptor next =
                describe(
                        new Ruled("bindweed"),
                        "# ours\ngarden\tG1\thold\troses\ngarden\tG2\thold\troses",
                        "");

        Preview preview = Preview.of(Optional.empty(), next, Optional.empty());

        assertThat(preview.refusals())
                .containsExactly(
                        "Its own phrases fail: line 2 expects hold and gets none, and 1 more do not"
                                + " hold");
        assertThat(preview.toText())
                .startsWith("Garden 1.0.0 would be new here.\nIt would be refused. Its own phrases")
                .contains("line 2 expects hold and gets none: roses");
    }

    @Test
    void linesAboutARuleInJavaWaitUntilItRuns() {
        PluginDescriptor next = describe(new NextGarden(), "garden\tG2\thold\tHELLO", "");

        Corpus corpus = Preview.of(Optional.empty(), next, Optional.empty()).corpus();

        assertThat(corpus.coded()).containsExactly("G2");
        assertThat(corpus.left()).isEqualTo(1);
        assertThat(corpus.misses()).isEmpty();
    }

    @Test
    void rulesThatCannotBeReadWouldBeRefused() {
        Preview preview =
                Preview.of(
                        Optional.empty(), describe(new Ruled("(open"), "", ""), Optional.empty());

        assertThat(preview.refusals())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Its rules or phrases cannot be read: Rule G1 of garden");
    }

    @Test
    void programsReadItAsJson() {
        JsonObject json =
                new JsonObject(
                        Preview.of(Optional.empty(), garden, Optional.of(new Affected(1, 2)))
                                .toJson());

        assertThat(json.getString("service")).isEqualTo("garden");
        assertThat(json.getString("now")).isNull();
        assertThat(json.getJsonObject("affected").getInteger("members")).isEqualTo(1);
        assertThat(json.getJsonObject("corpus").getInteger("lines")).isEqualTo(1);
        assertThat(json.getJsonArray("sections").getJsonObject(0).getString("id"))
                .isEqualTo("service");
    }

    private static List<String> lines(Preview preview, String section) {
        List<String> lines = new ArrayList<>();
        for (Change change : preview.section(section).orElseThrow().changes()) {
            lines.add(change.kind().word() + " " + change.what());
            change.details().forEach(detail -> lines.add("  " + detail));
        }
        return lines;
    }

    private static PluginDescriptor describe(
            ServicePlugin plugin, String phrases, String migration) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
        Map<String, byte[]> files = new HashMap<>();
        files.put(JarFacts.PHRASES, phrases.getBytes(UTF_8));
        if (!migration.isEmpty()) {
            files.put("db/V0001__wishes.sql", migration.getBytes(UTF_8));
        }
        return PluginDescriptor.of(plugin, JarFacts.of(manifest, files));
    }

    private static class Garden implements ServicePlugin {

        @Override
        public ServiceDescription description() {
            return new ServiceDescription("garden", "Garden", "For people who grow things.", 18);
        }

        @Override
        public List<RoomSpec> rooms() {
            return List.of(RoomSpec.forum("beds", "Beds", ""));
        }

        @Override
        public List<KeySpec> keys() {
            return List.of(KeySpec.opening("grower", "Grower", "beds"));
        }

        @Override
        public FeatureSet features() {
            return FeatureSet.of(Feature.FORUM, Feature.BLOG);
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule(1, "bindweed"));
        }

        static DeclaredRule rule(int version, String... words) {
            RuleCard card = RuleCard.of("G1", "Please look again.", "Names a weed.");
            return DeclaredRule.of(
                    card.version(version),
                    Case.of(Verdict.HOLD, Match.words(String.join("\n", words))));
        }
    }

    private static final class Ruled extends Garden {

        private final String[] words;

        Ruled(String... words) {
            this.words = words;
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule(1, words));
        }
    }

    private static final class NextGarden extends Garden {

        @Override
        public List<RoomSpec> rooms() {
            return List.of(
                    RoomSpec.forum("beds", "Raised beds", ""),
                    RoomSpec.living("shed", "Shed", "Welcome."));
        }

        @Override
        public List<KeySpec> keys() {
            return List.of(
                    KeySpec.opening("grower", "Grower", "beds", "shed").exclusiveWith("guest"),
                    KeySpec.opening("guest", "Guest", "beds"));
        }

        @Override
        public FeatureSet features() {
            return FeatureSet.none().lockedOn(Feature.FORUM).off(Feature.WALL);
        }

        @Override
        public List<Rule> rules() {
            DeclaredRule first = rule(2, "bindweed");
            Case more = Case.of(Verdict.RED, Match.words("hemlock"));
            return List.of(
                    new DeclaredRule(first.card(), List.of(first.cases().get(0), more)),
                    new Shouts());
        }

        @Override
        public Posture posture() {
            return Posture.firstPostsWait(3);
        }

        @Override
        public AlertClocks clocks() {
            return new AlertClocks(
                    Duration.ofMinutes(4), Duration.ofMinutes(60), Duration.ofHours(3));
        }

        @Override
        public List<Signpost> signposts() {
            return List.of(
                    Signpost.filledByTrust("keeper", "The keeper", "Opens the gate."),
                    Signpost.everywhere(
                            "danger", "999", "In danger.", "999", LocalDate.of(2026, 1, 31)));
        }

        @Override
        public List<Hazard> hazards() {
            return List.of(
                    new Hazard(
                            "GA-H1",
                            "Cuts",
                            "A knife.",
                            "A cut.",
                            List.of("G1"),
                            new Risk(3, 4),
                            new Risk(3, 2)));
        }

        @Override
        public List<DataClass> dataClasses() {
            return List.of(
                    new DataClass(
                            "posts",
                            "What people write",
                            "To talk.",
                            true,
                            DataClass.Retention.PEER_TALK));
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting.Switch("frost", "Frost", "Warns.", true));
        }

        @Override
        public List<PageSpec> pages() {
            return List.of(PageSpec.forMembers("plan", "Plan", request -> Html.text("")));
        }

        @Override
        public List<Job> jobs() {
            return List.of(new Job("water", Duration.ofHours(6), context -> {}));
        }

        @Override
        public List<Hook> hooks() {
            return List.of(new Hook.PostHasBeenShown((news, context) -> {}));
        }

        @Override
        public Set<Permission> permissions() {
            return Set.of(
                    Permission.READ_DRAFTS,
                    Permission.SHOW_PAGES,
                    Permission.RUN_JOBS,
                    Permission.HEAR_EVENTS);
        }
    }

    private record Shouts() implements CodedRule {

        @Override
        public RuleCard card() {
            return RuleCard.of("G2", "Please wait.", "Shouts.");
        }

        @Override
        public Judgement review(Draft draft) {
            return Judgement.nothing();
        }
    }
}
