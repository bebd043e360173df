package org.sharon.testkit.checks;

import java.util.List;

/** All that is checked, in the order in which a developer wants to hear of it. */
public final class Checks {

    private Checks() {}

    public static List<Check> all() {
        return List.of(
                new CodeCheck(),
                new SameAnswersCheck(),
                new RoomsAndKeysCheck(),
                new RulesCheck(),
                new PhrasesCheck(),
                new PermissionsCheck(),
                new WordsCheck(),
                new ReadingAgeCheck(),
                new SignpostsCheck(),
                new ContentCheck(),
                new QuestionsCheck(),
                new HazardsCheck(),
                new SettingsCheck(),
                new IdsCheck(),
                new MigrationsCheck(),
                new MessagesCheck());
    }
}
