package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sharon.api.content.Question;
import org.sharon.api.content.Survey;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.living.Living;
import org.sharon.core.living.LivingLimits;
import org.sharon.core.living.LivingModule;
import org.sharon.core.muting.WithoutWords;
import org.sharon.core.plugins.PluginResources;
import org.sharon.core.surveys.SurveysModule;

/** What a plugin declares is read in Welsh where its jar has the words. */
class DeclaredInWelshIT {

    private static final Survey SPRING =
            new Survey(
                    "spring",
                    1,
                    "Spring",
                    "So that we know.",
                    Duration.ofDays(90),
                    List.of(new Question.Choice("beans", "Did they grow?", List.of("Yes", "No"))));

    private static final Ward ward =
            Ward.bringing(
                    Brought.with(List.of(SPRING), List.of()),
                    words(),
                    new FeaturesModule(),
                    new SurveysModule(),
                    new WithoutWords(),
                    new LivingModule(),
                    new Rest());

    /** What the platform binds beside these features. */
    private static final class Rest extends AbstractModule {

        @Override
        protected void configure() {
            bind(LivingLimits.class).toInstance(new LivingLimits(true));
        }
    }

    @BeforeAll
    static void open() {
        ward.get(Living.class).start();
    }

    @AfterAll
    static void close() {
        ward.close();
    }

    @Test
    void aRoom() throws Exception {
        Caller member = new Caller(ward, ward.member("shed-key"));

        assertThat(member.read("/rooms/shed?language=cy")).contains("Y sied", "Dewch i mewn.");
        assertThat(member.read("/rooms/shed?language=en")).contains("The shed", "Come in.");
    }

    @Test
    void aSurveyWhoseAnswersAreKeptInEnglish() throws Exception {
        Caller member = new Caller(ward, ward.member("shed-key"));

        String form = member.read("/surveys/garden/spring?language=cy");

        assertThat(form).contains("Y gwanwyn", "A wnaethant dyfu?", "value=\"Yes\"", ">Do<");
        member.post("/surveys/garden/spring?language=cy", "question-beans", "Yes");
        assertThat(ward.count("SELECT COUNT(*) FROM survey_answer WHERE choice = 'Yes'")).isOne();
    }

    private static PluginResources words() {
        return PluginResources.of(
                Map.of(
                        "messages.properties",
                        bytes(
                                """
                                shed=The shed
                                shed.welcome=Come in.
                                spring=Spring
                                spring.beans=Did they grow?
                                spring.yes=Yes
                                """),
                        "messages_cy.properties",
                        bytes(
                                """
                                shed=Y sied
                                shed.welcome=Dewch i mewn.
                                spring=Y gwanwyn
                                spring.beans=A wnaethant dyfu?
                                spring.yes=Do
                                """)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
