package org.sharon.core.surveys;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.sharon.core.store.Database;

/** Who answered what, in the database. */
final class SurveyStore {

    /**
     * How often an answer was given.
     *
     * @param choice the option; empty for a number
     */
    record Count(String question, String choice, int number, int people) {}

    private static final String MARKS =
            """
            SELECT service, survey, version, answered_at AS at FROM survey_sheet WHERE account = :account
            UNION ALL
            SELECT service, survey, 0, until FROM survey_pause WHERE account = :account
            """;

    private static final String SAVE_SHEET =
            """
            INSERT INTO survey_sheet (trust, service, survey, version, account, answered_at)
            VALUES (:trust, :service, :survey, :version, :account, :at)
            ON DUPLICATE KEY UPDATE answered_at = VALUES(answered_at)
            """;

    private static final String FIND_SHEET =
            """
            SELECT id FROM survey_sheet
             WHERE account = :account AND service = :service AND survey = :survey
               AND version = :version
               FOR UPDATE
            """;

    private static final String ADD_ANSWER =
            """
            INSERT INTO survey_answer (sheet, question, choice, number, words)
            VALUES (:sheet, :question, :choice, :number, :words)
            """;

    private static final String PUT_OFF =
            """
            INSERT INTO survey_pause (account, service, survey, until)
            VALUES (:account, :service, :survey, :until)
            ON DUPLICATE KEY UPDATE until = VALUES(until)
            """;

    private static final String WITHDRAW =
            "DELETE FROM survey_sheet WHERE account = :account AND service = :service AND survey = :survey";

    // A sheet whose only words went to the care team is no answer that anybody sees.
    private static final String SHEETS =
            """
              FROM survey_sheet t
             WHERE t.trust = :trust AND t.service = :service AND t.survey = :survey
               AND t.version = :version
               AND EXISTS (SELECT 1 FROM survey_answer x WHERE x.sheet = t.id)
            """;

    private static final String COUNT_SHEETS = "SELECT COUNT(*)" + SHEETS;

    private static final String OF_THE_FIRST =
            " FROM survey_answer a JOIN (SELECT t.id"
                    + SHEETS
                    + " ORDER BY t.id LIMIT :people) s ON s.id = a.sheet";

    private static final String COUNTS =
            "SELECT a.question, COALESCE(a.choice, '') AS choice, COALESCE(a.number, 0) AS number,"
                    + " COUNT(*) AS people"
                    + OF_THE_FIRST
                    + " WHERE a.words IS NULL GROUP BY a.question, a.choice, a.number";

    private static final String WORDS =
            "SELECT a.words"
                    + OF_THE_FIRST
                    + " WHERE a.question = :question AND a.words IS NOT NULL"
                    + " ORDER BY RAND() LIMIT :most";

    private final Database database;

    @Inject
    SurveyStore(Database database) {
        this.database = database;
    }

    List<Mark> marks(long account) {
        return database.read(
                handle ->
                        handle.createQuery(MARKS)
                                .bind("account", account)
                                .map(
                                        (row, context) ->
                                                new Mark(
                                                        row.getString("service"),
                                                        row.getString("survey"),
                                                        row.getInt("version"),
                                                        row.getTimestamp("at").toInstant()))
                                .list());
    }

    /** Writes over what this person has answered to this version before. */
    void save(int trust, Asked asked, long account, List<Given> answers, Instant at) {
        database.write(
                handle -> {
                    about(handle.createUpdate(SAVE_SHEET), asked)
                            .bind("trust", trust)
                            .bind("account", account)
                            .bind("at", at)
                            .execute();
                    long sheet =
                            about(handle.createQuery(FIND_SHEET), asked)
                                    .bind("account", account)
                                    .mapTo(Long.class)
                                    .one();
                    handle.execute("DELETE FROM survey_answer WHERE sheet = ?", sheet);
                    answers.forEach(answer -> add(handle, sheet, answer));
                    return null;
                });
    }

    private static void add(Handle handle, long sheet, Given answer) {
        handle.createUpdate(ADD_ANSWER)
                .bind("sheet", sheet)
                .bind("question", answer.question())
                .bind("choice", answer.choice())
                .bind("number", answer.number())
                .bind("words", answer.words())
                .execute();
    }

    void putOff(Asked asked, long account, Instant until) {
        database.write(
                handle ->
                        handle.createUpdate(PUT_OFF)
                                .bind("account", account)
                                .bind("service", asked.service())
                                .bind("survey", asked.survey().id())
                                .bind("until", until)
                                .execute());
    }

    /** Deletes the answers to every version. */
    void withdraw(Asked asked, long account) {
        database.write(
                handle ->
                        handle.createUpdate(WITHDRAW)
                                .bind("account", account)
                                .bind("service", asked.service())
                                .bind("survey", asked.survey().id())
                                .execute());
    }

    int countSheets(int trust, Asked asked) {
        return database.read(
                handle ->
                        about(handle.createQuery(COUNT_SHEETS), asked)
                                .bind("trust", trust)
                                .mapTo(Integer.class)
                                .one());
    }

    /** What the first {@code people} who answered have chosen. */
    List<Count> counts(int trust, Asked asked, int people) {
        return database.read(
                handle ->
                        about(handle.createQuery(COUNTS), asked)
                                .bind("trust", trust)
                                .bind("people", people)
                                .map(
                                        (row, context) ->
                                                new Count(
                                                        row.getString("question"),
                                                        row.getString("choice"),
                                                        row.getInt("number"),
                                                        row.getInt("people")))
                                .list());
    }

    /** What they wrote, in an order that tells nothing, at most {@code most} of it. */
    List<String> words(int trust, Asked asked, String question, int people, int most) {
        return database.read(
                handle ->
                        about(handle.createQuery(WORDS), asked)
                                .bind("trust", trust)
                                .bind("people", people)
                                .bind("question", question)
                                .bind("most", most)
                                .mapTo(String.class)
                                .list());
    }

    private static <T extends SqlStatement<T>> T about(T statement, Asked asked) {
        return statement
                .bind("service", asked.service())
                .bind("survey", asked.survey().id())
                .bind("version", asked.survey().version());
    }
}
