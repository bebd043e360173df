package org.sharon.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Match;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.api.rooms.RoomSpec;

class PluginDescriptorTest {

    private final PluginDescriptor everything =
            PluginDescriptor.of(new EverythingPlugin(), facts());

    @Test
    void whatIsReadIsWhatWasWritten() {
        PluginDescriptor read = PluginDescriptor.read(everything.toJson());

        assertThat(read).isEqualTo(everything);
        assertThat(read.firstDifference(everything)).isEmpty();
    }

    @Test
    void theTestPluginAnswersEveryQuestion() throws Exception {
        ServicePlugin silent = Silent.PLUGIN;
        for (Method question : ServicePlugin.class.getMethods()) {
            assertThat(question.invoke(new EverythingPlugin()))
                    .as(question.getName())
                    .isNotEqualTo(question.invoke(silent));
        }
    }

    @Test
    void theSameAnswersGiveTheSameText() {
        PluginDescriptor turned = PluginDescriptor.of(new EverythingPlugin(true), facts());

        assertThat(turned.toJson()).isEqualTo(everything.toJson());
    }

    @Test
    void rulesOfWordsComeBackReadyToBeCompiled() {
        PluginDescriptor read = PluginDescriptor.read(everything.toJson());

        assertThat(read.declaredRules())
                .containsExactly(
                        (org.sharon.api.moderation.DeclaredRule)
                                new EverythingPlugin().rules().get(0));
        assertThat(read.codedRules()).containsExactly("A2");
        assertThat(read.declaredRules().get(0).cases().get(0).matches())
                .filteredOn(Match.NumberWithUnit.class::isInstance)
                .extracting(match -> ((Match.NumberWithUnit) match).least())
                .containsExactly(Double.NEGATIVE_INFINITY, 2.5);
    }

    @Test
    void theFirstDifferenceIsNamed() {
        PluginDescriptor other = PluginDescriptor.of(new OtherTitle(), facts());

        assertThat(PluginDescriptor.of(Silent.PLUGIN, facts()).firstDifference(other))
                .contains("rooms[0].title");
        assertThat(everything.firstDifference(everything.version("2.0.0"))).contains("jar.version");
    }

    @Test
    void aMethodThatThrowsIsNamed() {
        assertThatThrownBy(() -> PluginDescriptor.of(new Throwing(), facts()))
                .isInstanceOf(BadDescriptorException.class)
                .hasMessage("rooms() throws java.lang.IllegalStateException: no spade");
    }

    @Test
    void aJarThatWasBuiltBeforeAPluginCouldSayWhatChangedIsReadAsSayingNothing() {
        String before = everything.toJson().replaceFirst(",\\s*\"whatChanged\":\"[^\"]*\"", "");
        assertThat(before).doesNotContain("whatChanged");

        PluginDescriptor read = PluginDescriptor.read(before);

        assertThat(read.description().whatChanged()).isEmpty();
        assertThat(read.description().title()).isEqualTo(everything.description().title());
        assertThat(read.firstDifference(everything)).contains("description.whatChanged");
        assertThat(PluginDescriptor.read(read.toJson())).isEqualTo(read);
    }

    @Test
    void whatChangedIsOneLineOfABoundedLength() {
        String json = everything.toJson();
        String said = everything.description().whatChanged().orElseThrow();

        assertRefused(json.replace(said, " "), "description: What changed is said in one line");
        assertRefused(json.replace(said, "x".repeat(401)), "description: What changed");
        assertRefused(json.replace(said, "One.\\nTwo."), "description: What changed");
    }

    @Test
    void whatIsNoDescriptorIsRefusedInASentence() {
        String json = everything.toJson();

        assertRefused("", "It is empty");
        assertRefused("{\"format\":1", "It is no JSON");
        assertRefused("{\"format\":2}", "It has the format 2, and this platform reads format 1");
        assertRefused("{\"format\":1}", "jar is missing");
        assertRefused(json + " {}", "It goes on after its end");
        assertRefused(
                json.replace("\"slug\":\"beds\"", "\"slug\":\"../beds\""),
                "rooms[0]: A room's slug");
        assertRefused(json.replace("\"kind\":\"FORUM\"", "\"kind\":\"CAVE\""), "rooms[0].kind");
        assertRefused(
                json.replace("\"type\":\"Coded\"", "\"type\":\"Magic\""),
                "rules[1].type is unknown here: Magic");
        assertRefused(
                json.replace("\"type\":\"Coded\"", "\"type\":\"Coded\",\"more\":1"),
                "rules[1].more is unknown here");
        assertRefused(json.replace("\"red\":\"PT4M\"", "\"red\":\"soon\""), "clocks.red");
    }

    private static void assertRefused(String json, String sentence) {
        assertThatThrownBy(() -> PluginDescriptor.read(json))
                .isInstanceOf(BadDescriptorException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void theJarIsDescribedByItsManifestAndFiles() {
        JarFacts facts = facts();

        assertThat(facts.version()).isEqualTo("1.2.0");
        assertThat(facts.api())
                .isEqualTo(
                        Map.of("org.sharon.api.plugin", "[1.0,2)", "org.sharon.api.rooms", "1.0"));
        assertThat(facts.languages()).isEqualTo(Set.of("en", "cy"));
        assertThat(facts.migrations())
                .extracting(DescribedMigration::file)
                .containsExactly("V0001__keeps_beds.sql", "V0002__keeps_seeds.sql");
        assertThat(facts.phrases())
                .map(DescribedPhrases::lines)
                .contains(List.of("# ours", "allotment\tA1\thold\tbindweed"));
    }

    private static JarFacts facts() {
        String manifest =
                """
                Manifest-Version: 1.0
                Bundle-Version: 1.2
                Import-Package: java.util,org.sharon.api.plugin;version="[1.0,2)",org.s
                 haron.api.rooms;version=1.0,java.io
                """;
        return JarFacts.of(
                manifest(manifest),
                Map.of(
                        "db/V0002__keeps_seeds.sql",
                        "CREATE TABLE b".getBytes(UTF_8),
                        "db/V0001__keeps_beds.sql",
                        "CREATE TABLE a".getBytes(UTF_8),
                        "messages.properties",
                        new byte[0],
                        "messages_cy.properties",
                        new byte[0],
                        JarFacts.PHRASES,
                        "# ours\nallotment\tA1\thold\tbindweed\n".getBytes(UTF_8)));
    }

    private static Manifest manifest(String text) {
        try {
            return new Manifest(new ByteArrayInputStream(text.getBytes(UTF_8)));
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    /** Says no more than it must. */
    private static class Silent implements ServicePlugin {

        static final ServicePlugin PLUGIN = new Silent();

        @Override
        public ServiceDescription description() {
            return new ServiceDescription("silent", "Silent", "For nobody.", 18);
        }

        @Override
        public List<RoomSpec> rooms() {
            return List.of(RoomSpec.forum("hall", "Hall", ""));
        }
    }

    private static final class OtherTitle extends Silent {
        @Override
        public List<RoomSpec> rooms() {
            return List.of(RoomSpec.forum("hall", "Great hall", ""));
        }
    }

    private static final class Throwing extends Silent {
        @Override
        public List<RoomSpec> rooms() {
            throw new IllegalStateException("no spade");
        }
    }
}
