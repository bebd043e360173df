package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.moderation.Rule;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;

class AnswersTest {

    private static final RoomSpec HALL = RoomSpec.forum("hall", "Hall", "Welcome.");

    @Test
    void keepsACopyOfWhatAPluginAnswers() {
        List<RoomSpec> rooms = new ArrayList<>(List.of(HALL));
        Service service = read(plugin(rooms, List.of(), List.of()));
        rooms.clear();

        assertThat(service.id()).isEqualTo("garden");
        assertThat(service.version()).isEqualTo("1.2.3");
        assertThat(service.room("hall")).contains(HALL);
    }

    @Test
    void refusesAnAnswerThatIsNothing() {
        refuses(plugin(null, List.of(), List.of()), "rooms() answers null");
    }

    @Test
    void namesTheMethodThatThrows() {
        ServicePlugin plugin =
                new Garden(List.of(), List.of(), List.of()) {
                    @Override
                    public FeatureSet features() {
                        throw new StackOverflowError();
                    }
                };

        refuses(plugin, "features() throws java.lang.StackOverflowError");
    }

    private static void refuses(ServicePlugin plugin, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read(plugin))
                .withMessage(sentence);
    }

    private static Service read(ServicePlugin plugin) {
        return Answers.read(plugin, "1.2.3", "digest", PluginResources.NONE);
    }

    private static ServicePlugin plugin(
            List<RoomSpec> rooms, List<KeySpec> keys, List<Rule> rules) {
        return new Garden(rooms, keys, rules);
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
