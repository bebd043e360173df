package org.sharon.distribution.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.distribution.badinput.OneBuilding.ANOREXIA;
import static org.sharon.distribution.badinput.OneBuilding.PERINATAL;
import static org.sharon.distribution.badinput.OneBuilding.member;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.SharonArchive;
import org.sharon.distribution.swap.PluginVariant;
import org.sharon.distribution.talk.Frame;
import org.sharon.distribution.talk.Talker;

/** A plugin that is broken harms nobody: its members' posts go to a person, the others' go on. */
@ExtendWith(OneBuilding.class)
class BrokenPluginIT {

    private static final Path SOURCES = Path.of("../plugins/eating-disorders/src/main/java");

    private static final String RULE =
            """
            import org.sharon.api.moderation.*;

            final class Broken implements CodedRule {

                @Override
                public RuleCard card() {
                    %s
                    return RuleCard.of("X1", "Please look again.", "A rule in a test.");
                }

                @Override
                public Judgement review(Draft draft) {
                    %s
                }
            }
            """;

    @AfterEach
    void theGoodPluginServesAgain(RunningSharon sharon) throws IOException {
        Path next = plugins(sharon).resolve(".next.part");
        Files.copy(
                SharonArchive.folder().resolve("plugins").resolve(PluginVariant.JAR),
                next,
                StandardCopyOption.REPLACE_EXISTING);
        rename(sharon, next);
        try (Talker talker = talker(sharon, ANOREXIA)) {
            patiently()
                    .until(
                            () ->
                                    answer(talker, talker.say("It is a quiet day"))
                                            .type()
                                            .equals("said"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throws | throw new IllegalStateException(\"no spade\");",
                "errs   | throw new StackOverflowError();",
                "null   | return null;",
                "loops  | while (draft != null) {} return Judgement.nothing();",
                "swallows | while (draft != null) { try { while (true) {} } catch (Throwable all) {"
                        + " } } return null;",
                "bombs  | return String.format(\"%900000000d\", 1).isEmpty() ? null :"
                        + " Judgement.nothing();"
            })
    void postsOfABrokenRuleAreCommittedHeldAndAlerted(
            String name, String review, RunningSharon sharon) throws Exception {
        replaceWith(sharon, name, RULE.formatted("", review));
        try (Talker eating = talker(sharon, ANOREXIA);
                Talker perinatal = talker(sharon, PERINATAL)) {
            for (int i = 0; i < 5; i++) {
                UUID key = eating.say("It is a quiet day");
                UUID other = perinatal.say("It is a quiet day here too");

                assertThat(answer(eating, key).type()).isEqualTo("held");
                assertThat(answer(eating, key).text("reason"))
                        .contains("A person from the team will read this");
                assertThat(stored(sharon, key))
                        .containsEntry("state", "held")
                        .containsEntry("text", "It is a quiet day")
                        .containsEntry("reviews", "1")
                        .containsEntry("alerts", "1")
                        .containsEntry("level", "amber");
                assertThat(answer(perinatal, other).type()).isEqualTo("said");
            }
        }
    }

    @Test
    void aRuleThatThrowsAtTheStartIsRefusedAndTheOldOneServes(RunningSharon sharon)
            throws Exception {
        write(
                sharon,
                variant("start")
                        .with(
                                "Broken",
                                RULE.formatted(
                                        "if (1 < 2) { throw new IllegalStateException(); }",
                                        "return Judgement.nothing();")));

        assertRefused(sharon, "");
    }

    @Test
    void aPluginThatImportsTheCoreIsRefusedAndTheOldOneServes(RunningSharon sharon)
            throws Exception {
        write(
                sharon,
                PluginVariant.of(SOURCES, "curious")
                        .appending("Import-Package", ",org.sharon.core.people"));

        assertRefused(
                sharon,
                "It imports org.sharon.core.people, which a plugin cannot see: use the plugin API"
                        + " and the JDK only");
    }

    private static void assertRefused(RunningSharon sharon, String sentence) {
        patiently()
                .untilAsserted(
                        () ->
                                assertThat(sharon.console().lines())
                                        .anyMatch(
                                                line ->
                                                        line.contains(
                                                                        PluginVariant.JAR
                                                                                + " is refused: "
                                                                                + sentence)
                                                                && line.contains(
                                                                        "goes on serving")));
        try (Talker talker = talker(sharon, ANOREXIA)) {
            assertThat(answer(talker, talker.say("I am down to 45kg")).type()).isEqualTo("held");
            assertThat(answer(talker, talker.say("It is a quiet day")).type()).isEqualTo("said");
        }
    }

    private static PluginVariant variant(String name) throws IOException {
        return PluginVariant.of(SOURCES, name)
                .replacing(
                        "EatingDisordersPlugin",
                        "return List.of(\n                BodyNumbers",
                        "return List.of(new Broken(), BodyNumbers")
                .replacing(
                        "EatingDisordersPlugin",
                        "Set.of(Permission.SHOW_PAGES)",
                        "Set.of(Permission.SHOW_PAGES, Permission.READ_DRAFTS)");
    }

    private static void replaceWith(RunningSharon sharon, String name, String rule)
            throws IOException {
        write(sharon, variant(name).with("Broken", rule));
        patiently()
                .untilAsserted(
                        () ->
                                assertThat(sharon.console().lines())
                                        .anyMatch(
                                                line ->
                                                        line.contains("-" + name + " serves from")
                                                                || line.contains(
                                                                        "."
                                                                                + name
                                                                                + " serves from")));
    }

    private static void write(RunningSharon sharon, PluginVariant variant) throws IOException {
        rename(sharon, variant.write(plugins(sharon).resolve(".next.part")));
    }

    private static void rename(RunningSharon sharon, Path next) throws IOException {
        Files.move(
                next,
                plugins(sharon).resolve(PluginVariant.JAR),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path plugins(RunningSharon sharon) {
        return sharon.home().resolve("plugins");
    }

    /** The post with this client key, and what stands beside it for staff. */
    private static Map<String, String> stored(RunningSharon sharon, UUID key) throws Exception {
        String sql =
                """
                SELECT p.state, p.text,
                       (SELECT COUNT(*) FROM review r WHERE r.post = p.id AND r.decision IS NULL)
                         AS reviews,
                       (SELECT COUNT(*) FROM alert a WHERE a.post = p.id) AS alerts,
                       (SELECT MAX(a.level) FROM alert a WHERE a.post = p.id) AS level
                  FROM post p
                 WHERE p.client_key = UNHEX(?)
                """;
        Map<String, String> found = new HashMap<>();
        try (Connection connection = sharon.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.toString().replace("-", ""));
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).as("the post is committed").isTrue();
                for (String column : new String[] {"state", "text", "reviews", "alerts", "level"}) {
                    found.put(column, row.getString(column));
                }
            }
        }
        return found;
    }

    private static Talker talker(RunningSharon sharon, String room) {
        Talker talker = Talker.in(room, member(sharon, room, 0), sharon.port()).enter();
        patiently().until(talker::isInside);
        return talker;
    }

    private static Frame answer(Talker talker, UUID key) {
        return patiently().until(() -> talker.answer(key), answer -> answer != null);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
