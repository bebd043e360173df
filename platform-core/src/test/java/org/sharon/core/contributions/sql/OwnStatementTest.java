package org.sharon.core.contributions.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnStatementTest {

    private static final Set<String> TABLES = Set.of("p_garden_bed", "p_garden_note");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT id FROM p_garden_bed WHERE trust = :trust"
                        + "| SELECT id FROM (SELECT * FROM p_garden_bed WHERE trust = ?) p_garden_bed"
                        + " WHERE trust = ?",
                "SELECT b.id FROM p_garden_bed AS b JOIN p_garden_note n ON n.bed = b.id AND b.trust = :trust"
                        + "| SELECT b.id FROM (SELECT * FROM p_garden_bed WHERE trust = ?) AS b JOIN"
                        + " (SELECT * FROM p_garden_note WHERE trust = ?) n ON n.bed = b.id AND b.trust = ?",
                "SELECT MAX(n) FROM (SELECT COUNT(*) n FROM p_garden_bed WHERE trust=:trust) x"
                        + "| SELECT MAX(n) FROM (SELECT COUNT(*) n FROM (SELECT * FROM p_garden_bed WHERE"
                        + " trust = ?) p_garden_bed WHERE trust=?) x",
                "SELECT 1 FROM p_garden_bed WHERE trust = :trust OR 1 = 1"
                        + "| SELECT 1 FROM (SELECT * FROM p_garden_bed WHERE trust = ?) p_garden_bed"
                        + " WHERE trust = ? OR 1 = 1",
                "SELECT id FROM p_garden_bed WHERE trust = :trust UNION SELECT id FROM p_garden_note"
                        + "| SELECT id FROM (SELECT * FROM p_garden_bed WHERE trust = ?) p_garden_bed"
                        + " WHERE trust = ? UNION SELECT id FROM (SELECT * FROM p_garden_note WHERE trust"
                        + " = ?) p_garden_note",
            })
    void readsTheRowsOfItsTrustOnlyWhateverItSays(String sql, String narrowed) {
        OwnStatement statement = OwnStatement.query(sql, TABLES);

        assertThat(statement.sql()).isEqualTo(narrowed);
        assertThat(statement.binds()).containsOnly(OwnStatement.TRUST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "UPDATE p_garden_bed SET name = 'x' WHERE trust = :trust OR 1 = 1"
                        + "| UPDATE p_garden_bed SET name = 'x' WHERE p_garden_bed.trust = ? AND ( trust"
                        + " = ? OR 1 = 1)",
                "UPDATE p_garden_bed SET trust_of = :trust, n = n + 1 ORDER BY id LIMIT 1"
                        + "| UPDATE p_garden_bed SET trust_of = ?, n = n + 1 WHERE p_garden_bed.trust = ?"
                        + "  ORDER BY id LIMIT 1",
                "DELETE FROM p_garden_bed WHERE id IN (SELECT bed FROM p_garden_note) AND trust = :trust"
                        + "| DELETE FROM p_garden_bed WHERE p_garden_bed.trust = ? AND ( id IN (SELECT bed"
                        + " FROM (SELECT * FROM p_garden_note WHERE trust = ?) p_garden_note) AND trust = ?)",
                "INSERT IGNORE INTO p_garden_bed (id, trust) VALUES (1, :trust), (2, :trust)"
                        + "| INSERT IGNORE INTO p_garden_bed (id, trust) VALUES (1, ?), (2, ?)",
                "INSERT INTO p_garden_bed (trust, n) VALUES (:trust, (SELECT MAX(n) FROM p_garden_bed))"
                        + " ON DUPLICATE KEY UPDATE n = VALUES(n)"
                        + "| INSERT INTO p_garden_bed (trust, n) VALUES ( ?, (SELECT MAX(n) FROM (SELECT *"
                        + " FROM p_garden_bed WHERE trust = ?) p_garden_bed)) ON DUPLICATE KEY UPDATE n ="
                        + " IF(p_garden_bed.trust = ?, ( VALUES(n)), p_garden_bed.n)",
            })
    void changesTheRowsOfItsTrustOnlyWhateverItSays(String sql, String narrowed) {
        OwnStatement statement = OwnStatement.update(sql, TABLES);

        assertThat(statement.sql().replace("  ", " ").replace("( ", "("))
                .isEqualTo(narrowed.replace("  ", " ").replace("( ", "(").strip());
        assertThat(statement.binds()).containsOnly(OwnStatement.TRUST);
    }

    @Test
    void bindsEachValueWhereItIsNamed() {
        OwnStatement statement =
                OwnStatement.query(
                        "SELECT :p2 FROM p_garden_bed WHERE a = :p1 AND b = :p2 AND trust = :trust",
                        TABLES);

        assertThat(statement.binds()).isEqualTo(List.of(2, 0, 1, 2, 0));
        assertThat(statement.values()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | The statement is empty",
                "SELECT 1 FROM p_garden_bed | Name the parameter :trust",
                "SELECT ':trust' FROM p_garden_bed | Name the parameter :trust",
                "SELECT :trust FROM room | room is not a table of this plugin",
                "SELECT :trust FROM p_pond_fish | p_pond_fish is not a table of this plugin",
                "SELECT :trust FROM P_GARDEN_BED | is not a table of this plugin",
                "SELECT :trust FROM sharon_vault.identity | is not a table of this plugin",
                "SELECT :trust FROM p_garden_bed.room | After a table comes",
                "SELECT :trust FROM p_garden_bed , room | After a table comes",
                "SELECT :trust FROM p_garden_bed b, room | After a table comes",
                "SELECT :trust FROM p_garden_bed b JOIN p_garden_note n ON n.id = b.id, room | Write JOIN",
                "SELECT :trust FROM p_garden_bed b JOIN p_garden_note n USING (id), room | Write JOIN",
                "SELECT :trust FROM (SELECT 1) x, room | After a table comes",
                "SELECT :trust FROM (p_garden_bed, room) | or a SELECT in brackets",
                "SELECT :trust FROM (p_garden_bed JOIN room) | or a SELECT in brackets",
                "SELECT :trust FROM ((SELECT 1)) x | or a SELECT in brackets",
                "SELECT :trust FROM p_garden_bed JOIN room | room is not a table",
                "SELECT :trust FROM p_garden_bed NATURAL JOIN room | room is not a table",
                "SELECT :trust FROM p_garden_bed STRAIGHT_JOIN room | Leave out STRAIGHT_JOIN",
                "SELECT :trust FROM p_garden_bed b JOIN p_garden_note n ON b.where = 1, room | WHERE is no name",
                "SELECT :trust FROM p_garden_bed b JOIN p_garden_note n ON limit.a = 1, room | LIMIT is no name",
                "SELECT :trust FROM p_garden_bed b JOIN p_garden_note n ON b.offset = 1, room | Write JOIN",
                "SELECT :trust FROM p_garden_bed UNION SELECT text FROM post | post is not a table",
                "SELECT :trust, (SELECT text FROM post LIMIT 1) | post is not a table",
                "SELECT :trust WHERE EXISTS (SELECT 1 FROM account) | account is not a table",
                "SELECT :trust WHERE 1 IN (SELECT 1 FROM p_garden_bed, account) | After a table comes",
                "SELECT :trust WHERE 1 = ANY (TABLE room) | Leave out TABLE",
                "WITH x AS (SELECT * FROM room) SELECT :trust FROM x | Leave out WITH",
                "SELECT :trust FROM (WITH x AS (SELECT 1) SELECT * FROM x) y | Leave out WITH",
                "SELECT :trust FROM `room` | Write names without quotes",
                "SELECT :trust FROM \"room\" | Write names without quotes",
                "SELECT :trust /* FROM p_garden_bed */ FROM room | Leave out comments",
                "SELECT :trust /*! FROM room */ | Leave out comments",
                "SELECT :trust FROM p_garden_bed -- here | Leave out comments",
                "SELECT :trust FROM p_garden_bed # here | Leave out comments",
                "SELECT :trust FROM 1room | A name begins with a letter",
                "SELECT :trust FROM p_garden_bed WHERE a = '\\' OR b = ' UNION SELECT 1 | backslash",
                "SELECT :trust FROM p_garden_bed WHERE a = 'x | does not end",
                "SELECT :trust; DROP TABLE room | one statement at a time",
                "SELECT :trust; SELECT 1 | one statement at a time",
                "SELECT :trust INTO OUTFILE '/tmp/x' | INTO stands in INSERT INTO only",
                "SELECT :trust INTO DUMPFILE '/tmp/x' | INTO stands in INSERT INTO only",
                "SELECT :trust, LOAD_FILE('/etc/passwd') | Leave out LOAD_FILE",
                "SELECT :trust, SLEEP(9) | SLEEP( is not a function",
                "SELECT :trust, sleep (9) | SLEEP( is not a function",
                "SELECT :trust, BENCHMARK(9, 1) | BENCHMARK( is not a function",
                "SELECT :trust, GET_LOCK('x', 9) | GET_LOCK( is not a function",
                "SELECT :trust, DATABASE() | DATABASE( is not a function",
                "SELECT :trust, LAST_INSERT_ID() | LAST_INSERT_ID( is not a function",
                "SELECT :trust, NEXTVAL(s) | NEXTVAL( is not a function",
                "SELECT :trust, NEXT VALUE FOR s | FOR stands in FOR UPDATE",
                "SELECT :trust, mysql.count(1) | COUNT( is not a function",
                "SELECT :trust, @@version | Leave out variables",
                "SELECT :trust, @x := 1 | Leave out variables",
                "SELECT :trust FROM p_garden_bed FOR SYSTEM_TIME ALL | FOR stands in FOR UPDATE",
                "SELECT :trust FROM p_garden_bed PROCEDURE ANALYSE() | Leave out PROCEDURE",
                "SELECT :trust FROM p_garden_bed USE INDEX (x) | Leave out USE",
                "SELECT :trust FROM p_garden_bed PARTITION (x) | PARTITION( is not a function",
                "SELECT :trust FROM p_garden_bed LOCK IN SHARE MODE | Leave out LOCK",
                "SELECT HIGH_PRIORITY :trust FROM p_garden_bed | Leave out HIGH_PRIORITY",
                "SELECT :trust FROM p_garden_bed WHERE a REGEXP '(a+)+' | Leave out REGEXP",
                "SELECT :trust) OR (1 = 1 | closes what was not opened",
                "SELECT (:trust | A bracket is not closed",
                "SELECT :trust FROM | the end is missing",
                "SELECT :name, :trust | Parameters are called :trust, and :p1 to :p99",
                "SELECT ?, :trust | Write parameters as :p1",
                "SELECT :trust ^ 1 | The sign ^ is not one",
                "UPDATE p_garden_bed SET n = :trust | query() runs one SELECT",
                "DROP TABLE p_garden_bed | Leave out DROP",
            })
    void refusesAQueryThatReachesFurtherAndSaysWhy(String sql, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnStatement.query(sql, TABLES))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT :trust | update() runs one INSERT, UPDATE or DELETE",
                "REPLACE INTO p_garden_bed (trust) VALUES (:trust) | INTO stands in INSERT INTO only",
                "UPDATE room SET title = :trust | room is not a table of this plugin",
                "UPDATE p_garden_bed, room SET n = :trust | comes SET",
                "UPDATE p_garden_bed JOIN room SET n = :trust | comes SET",
                "UPDATE p_garden_bed b SET n = :trust | comes SET",
                "UPDATE p_garden_bed SET trust = 2 WHERE trust = :trust | A row stays in its trust",
                "UPDATE p_garden_bed SET TRUST = 2 WHERE trust = :trust | A row stays in its trust",
                "UPDATE p_garden_bed SET p_garden_bed.trust = 2 WHERE 1 = :trust | one by one",
                "UPDATE p_garden_bed SET n = (SELECT id FROM room LIMIT 1) WHERE trust = :trust | room is not",
                "UPDATE p_garden_bed SET n = 1 WHERE trust = :trust) OR (1 = 1 | closes what was not",
                "UPDATE p_garden_bed SET n = 1 FROM room WHERE trust = :trust | FROM stands in",
                "DELETE p_garden_bed FROM p_garden_bed JOIN room WHERE 1 = :trust | or DELETE FROM table",
                "DELETE FROM p_garden_bed USING p_garden_bed JOIN room WHERE 1 = :trust | comes WHERE",
                "DELETE FROM p_garden_bed b WHERE trust = :trust | comes WHERE",
                "DELETE FROM room WHERE trust = :trust | room is not a table of this plugin",
                "DELETE FROM p_garden_bed WHERE trust = :trust RETURNING id | Leave out RETURNING",
                "INSERT p_garden_bed (trust) VALUES (:trust) | P_GARDEN_BED( is not a function",
                "INSERT INTO room (trust) VALUES (:trust) | room is not a table of this plugin",
                "INSERT INTO p_garden_bed VALUES (:trust) | its columns in brackets",
                "INSERT INTO p_garden_bed (n) VALUES (:trust) | Name the column trust",
                "INSERT INTO p_garden_bed (trust, n) VALUES (2, :trust) | The value of the column trust is",
                "INSERT INTO p_garden_bed (trust) VALUES (:trust + 1) | The value of the column trust is",
                "INSERT INTO p_garden_bed (trust) VALUES (:trust), (2) | The value of the column trust is",
                "INSERT INTO p_garden_bed (trust) SELECT id FROM trust WHERE 1 = :trust | comes VALUES",
                "INSERT INTO p_garden_bed SET trust = :trust | its columns in brackets",
                "INSERT INTO p_garden_bed (trust, n) VALUES (:trust, (SELECT id FROM room)) | room is not",
                "INSERT INTO p_garden_bed (trust) VALUES (:trust) ON DUPLICATE KEY UPDATE trust = 2 | stays in",
                "INSERT INTO p_garden_bed (trust) VALUES (:trust) RETURNING trust | Leave out RETURNING",
                "INSERT DELAYED INTO p_garden_bed (trust) VALUES (:trust) | Leave out DELAYED",
            })
    void refusesAChangeThatReachesFurtherAndSaysWhy(String sql, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwnStatement.update(sql, TABLES))
                .withMessageContaining(why);
    }

    @Test
    void neverRepeatsATextInQuotes() {
        for (String sql :
                List.of(
                        "SELECT :trust FROM 'a secret'",
                        "SELECT :trust FROM p_garden_bed 'a secret'",
                        "SELECT :trust 'a secret",
                        "SELECT 'a secret' FROM p_garden_bed",
                        "SELECT :trust, 'a secret' FROM room")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OwnStatement.query(sql, TABLES))
                    .satisfies(
                            refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
        }
    }
}
