package org.sharon.core.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharon.api.features.BlogCare;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.features.TimelineCare;
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
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.plugins.Contributions;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.plugins.Service;

/** A service whose rules answer to plain words, so that a test says what it wants. */
final class GardenRules {

    static final String ID = "garden";

    private GardenRules() {}

    static Service service() {
        return service(declared());
    }

    static Service service(Rule... rules) {
        return service(Posture.atOnce(), rules);
    }

    static Service service(Posture posture, Rule... rules) {
        return new Service(
                "1.0.0",
                "digest",
                new ServiceDescription(ID, "Gardeners", "People who like it outside.", 18),
                List.of(
                        RoomSpec.living("shed", "The shed", "Come in."),
                        RoomSpec.living("pond", "The pond", "Sit down."),
                        RoomSpec.forum("beds", "The beds", "What grows?")),
                List.of(
                        KeySpec.opening("shed-key", "The shed", "shed", "beds"),
                        KeySpec.opening("pond-key", "The pond", "pond")),
                FeatureSet.of(Feature.FORUM, Feature.LIVING, Feature.BROADCAST),
                List.of(rules),
                List.of(rules).stream().map(Rule::card).toList(),
                Brings.posture(posture),
                PluginResources.NONE);
    }

    /** The same service, version by version, with whatever else it brings. */
    static Service bringing(String version, Contributions contributions, PluginResources files) {
        Service plain = service();
        return new Service(
                version,
                "digest-" + version,
                plain.description(),
                plain.rooms(),
                Stream.concat(plain.keys().stream(), earlyAndLate()).toList(),
                FeatureSet.of(
                                Feature.FORUM,
                                Feature.LIVING,
                                Feature.ASK,
                                Feature.MESSAGES,
                                Feature.GROUPS,
                                Feature.COMMENTS,
                                Feature.REACTIONS,
                                Feature.HASHTAGS,
                                Feature.MENTIONS,
                                Feature.BROADCAST,
                                Feature.LIBRARY,
                                Feature.TELEVISION,
                                Feature.PODCASTS,
                                Feature.BLOG,
                                Feature.GIFTS,
                                Feature.WALL,
                                Feature.TIMELINE,
                                Feature.POLLS,
                                Feature.EVENTS)
                        .off(Feature.IMAGES)
                        .blog(nightNow())
                        .withoutGifts("pond-key")
                        .timeline(TimelineCare.plain().without("pond-key")),
                plain.rules(),
                plain.cards(),
                contributions,
                files);
    }

    /** Two keys to the same room that nobody holds together. */
    private static Stream<KeySpec> earlyAndLate() {
        return Stream.of(
                KeySpec.opening("early-key", "Early", "shed").exclusiveWith("late-key"),
                KeySpec.opening("late-key", "Late", "shed"));
    }

    /** A blog that rests in this hour and the next, whenever a test runs. */
    private static BlogCare nightNow() {
        int hour = LocalTime.now(ZoneId.of("Europe/London")).getHour();
        return BlogCare.prompting("What grows?").restingAtNight(hour, (hour + 2) % 24);
    }

    /** A service with labelled lines of its own. */
    static Service withPhrases(String lines, Rule... rules) {
        return withFiles(Map.of("META-INF/sharon/phrases.tsv", lines), rules);
    }

    /** A service with files in its jar: what each holds, by its name. */
    static Service withFiles(Map<String, String> files, Rule... rules) {
        Service plain = service(rules);
        return new Service(
                plain.version(),
                plain.digest(),
                plain.description(),
                plain.rooms(),
                plain.keys(),
                plain.features(),
                plain.rules(),
                plain.cards(),
                plain.contributions(),
                PluginResources.of(
                        files.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                file -> file.getValue().getBytes(UTF_8)))));
    }

    /**
     * Holds "nettle", holds and alerts at "thorn", alerts at "frost", is red at "lightning", nudges
     * "gravel".
     */
    static Rule[] declared() {
        return new Rule[] {
            rule("G1", Verdict.HOLD, "nettle"),
            rule("G2", Verdict.HOLD_AMBER, "thorn"),
            rule("G3", Verdict.AMBER, "frost"),
            rule("G4", Verdict.RED, "lightning"),
            rule("G5", Verdict.AMBER_LOW, "drizzle"),
            rule("G6", Verdict.NUDGE, "pebble"),
            DeclaredRule.of(
                    RuleCard.of("G7", Reason.find("kind").orElseThrow().text(), "Names gravel."),
                    Case.of(Verdict.NUDGE, Match.words("gravel"))),
        };
    }

    /** A rule in Java that answers only to what {@code judge} says. */
    static CodedRule coded(String id, java.util.function.Function<Draft, Judgement> judge) {
        return new CodedRule() {
            @Override
            public RuleCard card() {
                return RuleCard.of(id, "Please look at this again.", "The coded rule answered.");
            }

            @Override
            public Judgement review(Draft draft) {
                return judge.apply(draft);
            }
        };
    }

    private static Rule rule(String id, Verdict verdict, String word) {
        return DeclaredRule.of(
                RuleCard.of(id, "Please say this without that word.", "Names the word " + id + "."),
                Case.of(verdict, Match.words(word)));
    }
}
