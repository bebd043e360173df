package org.sharon.core.plugins.descriptor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.settings.Setting;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.PluginDescriptor;

/** What can be seen to be wrong before anybody agrees to a plugin, and before it runs. */
class DeclaredTest {

    private static final RoomSpec HALL = RoomSpec.forum("hall", "Hall", "Welcome.");

    @Test
    void takesWhatFitsTogether() {
        KeySpec key = KeySpec.opening("gardener", "Gardener", "hall");

        assertThatCode(() -> check(plugin(List.of(HALL), List.of(key), List.of()), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesMoreRoomsThanPeopleCanFindTheirWayIn() {
        List<RoomSpec> rooms =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> RoomSpec.forum("hall-" + i, "Hall", "Welcome."))
                        .toList();

        refuses(
                plugin(rooms, List.of(), List.of()),
                "rooms() has 20,000 of them, and at most 100 are allowed");
    }

    @Test
    void refusesARoomThatIsNamedTwice() {
        refuses(
                plugin(List.of(HALL, HALL), List.of(), List.of()),
                "rooms() names the room hall twice");
    }

    @Test
    void refusesAKeyToARoomThatDoesNotExist() {
        KeySpec key = KeySpec.opening("gardener", "Gardener", "hall", "shed");

        refuses(
                plugin(List.of(HALL), List.of(key), List.of()),
                "The key gardener opens shed, and rooms() has no such room");
    }

    @Test
    void refusesAKeyThatExcludesAKeyThatDoesNotExist() {
        KeySpec key = KeySpec.opening("gardener", "Gardener", "hall").exclusiveWith("guest");

        refuses(
                plugin(List.of(HALL), List.of(key), List.of()),
                "The key gardener excludes guest, and keys() has no such key");
    }

    @Test
    void refusesToKeepHoldersOfAKeyThatDoesNotExistFromGifts() {
        KeySpec key = KeySpec.opening("gardener", "Gardener", "hall");
        ServicePlugin plugin =
                new Garden(List.of(HALL), List.of(key), List.of()) {
                    @Override
                    public FeatureSet features() {
                        return FeatureSet.of(Feature.FORUM).withoutGifts("gardner");
                    }
                };

        refuses(
                plugin,
                "features() leaves out holders of the key gardner, and keys() has no such key");
    }

    @Test
    void refusesAKeyThatIsNamedTwice() {
        KeySpec key = KeySpec.opening("gardener", "Gardener", "hall");

        refuses(
                plugin(List.of(HALL), List.of(key, key), List.of()),
                "keys() names the key gardener twice");
    }

    @Test
    void refusesTwoRulesOfTheSameName() {
        Rule rule = new Weeds(RuleCard.of("G1", "Please look again.", "Weeds."));

        refuses(
                plugin(List.of(), List.of(), List.of(rule, rule)),
                "rules() has two rules called G1");
    }

    @Test
    void refusesARoomWhoseFeatureTheServiceDoesNotHave() {
        ServicePlugin plugin =
                new Garden(List.of(HALL), List.of(), List.of()) {
                    @Override
                    public FeatureSet features() {
                        return FeatureSet.of(Feature.LIVING);
                    }
                };

        refuses(plugin, "The room hall needs Feature.FORUM: name it in features()");
    }

    @Test
    void refusesTablesThatItDoesNotAskFor() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () ->
                                check(
                                        plugin(List.of(), List.of(), List.of()),
                                        Map.of("db/V0001__notes.sql", new byte[0])))
                .withMessage(
                        "It uses what it does not ask for: add Permission.STORE_ROWS to"
                                + " permissions()");
    }

    @Test
    void refusesSettingsThatCannotBeToldApart() {
        Setting paths = new Setting.Switch("paths", "Paths", "Shows the paths.", true);

        refuses(setting(paths, paths), "settings() has two settings called paths");
        refuses(
                setting(new Setting.Switch("My paths", "Paths", "Shows the paths.", true)),
                "settings() has the id \"My paths\": use lower-case letters, digits and hyphens,"
                        + " at most 40");
    }

    @Test
    void refusesAPluginThatUsesWhatItDoesNotAskFor() {
        ServicePlugin plugin =
                new Garden(
                        List.of(HALL),
                        List.of(),
                        List.of(new Weeds(RuleCard.of("G1", "Please look.", "Weeds.")))) {
                    @Override
                    public Set<Permission> permissions() {
                        return Set.of();
                    }
                };

        refuses(
                plugin,
                "It uses what it does not ask for: add Permission.READ_DRAFTS to permissions()");
    }

    private static void refuses(ServicePlugin plugin, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> check(plugin, Map.of()))
                .withMessage(sentence);
    }

    private static void check(ServicePlugin plugin, Map<String, byte[]> files) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), "1.0.0");
        Declared.check(PluginDescriptor.of(plugin, JarFacts.of(manifest, files)));
    }

    private static ServicePlugin plugin(
            List<RoomSpec> rooms, List<KeySpec> keys, List<Rule> rules) {
        return new Garden(rooms, keys, rules);
    }

    private static ServicePlugin setting(Setting... settings) {
        return new Garden(List.of(), List.of(), List.of()) {
            @Override
            public List<Setting> settings() {
                return List.of(settings);
            }
        };
    }

    private record Weeds(RuleCard card) implements CodedRule {

        @Override
        public Judgement review(Draft draft) {
            throw new UnsupportedOperationException("Nobody asks this rule");
        }
    }

    private static class Garden implements ServicePlugin {

        private final List<RoomSpec> rooms;
        private final List<KeySpec> keys;
        private final List<Rule> rules;

        Garden(List<RoomSpec> rooms, List<KeySpec> keys, List<Rule> rules) {
            this.rooms = rooms;
            this.keys = keys;
            this.rules = rules;
        }

        @Override
        public ServiceDescription description() {
            return new ServiceDescription("garden", "Garden", "People who like gardens.", 18);
        }

        @Override
        public List<RoomSpec> rooms() {
            return rooms;
        }

        @Override
        public List<KeySpec> keys() {
            return keys;
        }

        @Override
        public List<Rule> rules() {
            return rules;
        }

        @Override
        public FeatureSet features() {
            return FeatureSet.of(Feature.FORUM, Feature.LIVING);
        }

        @Override
        public Set<Permission> permissions() {
            return Set.of(Permission.READ_DRAFTS);
        }
    }
}
