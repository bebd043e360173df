package org.sharon.core.display;

import com.google.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.language.Language;
import org.sharon.core.store.Database;
import org.sharon.core.web.Display;

/** What people have chosen about how pages look. */
final class DisplayStore {

    private static final String FIND =
            """
            SELECT text_size, space, look, calm, easy, aloud, language
              FROM person_display
             WHERE account = :account
            """;

    private static final String SET =
            """
            INSERT INTO person_display (account, text_size, space, look, calm, easy, aloud,
                                        language)
            VALUES (:account, :text, :space, :look, :calm, :easy, :aloud, :language)
            ON DUPLICATE KEY UPDATE text_size = :text, space = :space, look = :look, calm = :calm,
                                    easy = :easy, aloud = :aloud, language = :language
            """;

    private final Database database;

    @Inject
    DisplayStore(Database database) {
        this.database = database;
    }

    Optional<Display> find(long account) {
        return database.read(
                handle ->
                        handle.createQuery(FIND)
                                .bind("account", account)
                                .map(
                                        (row, context) ->
                                                new Display(
                                                        Display.Text.valueOf(
                                                                row.getString("text_size")),
                                                        Display.Space.valueOf(
                                                                row.getString("space")),
                                                        Display.Look.valueOf(row.getString("look")),
                                                        row.getBoolean("calm"),
                                                        row.getBoolean("easy"),
                                                        row.getBoolean("aloud"),
                                                        language(row.getString("language"))))
                                .findOne());
    }

    void set(long account, Display display) {
        database.write(
                handle ->
                        handle.createUpdate(SET)
                                .bind("account", account)
                                .bind("text", display.text().name())
                                .bind("space", display.space().name())
                                .bind("look", display.look().name())
                                .bind("calm", display.calm())
                                .bind("easy", display.easy())
                                .bind("aloud", display.aloud())
                                .bind("language", tag(display.language()))
                                .execute());
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : Language.of(tag).orElse(null);
    }

    private static @Nullable String tag(@Nullable Language language) {
        return language == null ? null : language.tag();
    }
}
