package org.sharon.core.contributions.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationFilesTest {

    private static final String FIRST = "V0001__notes.sql";
    private static final String NOTE =
            "CREATE TABLE p_garden_note (id BIGINT AUTO_INCREMENT PRIMARY KEY, trust INT NOT NULL)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE p_garden_bed (trust INT NOT NULL)",
                "create table p_garden_bed (trust int not null);",
                "CREATE TABLE IF NOT EXISTS p_garden_bed (trust INT NOT NULL) ENGINE = InnoDB",
                "-- What grows where.\nCREATE TABLE p_garden_bed (\n  trust INT NOT NULL\n)\n;\n",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL COMMENT 'whose; it -- is',"
                        + " name VARCHAR(40) NOT NULL, UNIQUE KEY by_name (trust, name))"
                        + " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE = utf8mb4_bin COMMENT='beds'",
                "CREATE TABLE p_garden_bed (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,"
                        + " trust INT NOT NULL, person CHAR(32) CHARACTER SET ascii NOT NULL,"
                        + " kind ENUM('wet', 'dry') DEFAULT 'wet', size DECIMAL(6, 2) DEFAULT -1.5,"
                        + " open BOOLEAN NOT NULL DEFAULT TRUE, words TEXT NULL,"
                        + " at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)"
                        + " ON UPDATE CURRENT_TIMESTAMP(3),"
                        + " KEY by_person (trust, person, at DESC), INDEX (kind),"
                        + " CONSTRAINT is_small CHECK (size < 100 AND LENGTH(person) = 32))",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, name VARCHAR(9),"
                        + " PRIMARY KEY (trust, name))",
                "ALTER TABLE p_garden_note ADD COLUMN title VARCHAR(80) NULL",
                "ALTER TABLE p_garden_note ADD title VARCHAR(80), ADD INDEX by_title (trust, title)",
                "ALTER TABLE p_garden_note ADD COLUMN IF NOT EXISTS n INT NOT NULL DEFAULT 0 AFTER id",
                "ALTER TABLE p_garden_note ADD KEY by_trust (trust, id)",
                "CREATE INDEX by_trust ON p_garden_note (trust)",
                "CREATE INDEX IF NOT EXISTS by_trust ON p_garden_note (trust, id)",
            })
    void acceptsWhatOnlyAdds(String statement) {
        assertThat(second(statement).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "DROP TABLE p_garden_note | one CREATE TABLE, CREATE INDEX, or ALTER TABLE … ADD",
                "RENAME TABLE p_garden_note TO room | one CREATE TABLE",
                "TRUNCATE p_garden_note | one CREATE TABLE",
                "DELETE FROM p_garden_note | one CREATE TABLE",
                "INSERT INTO p_garden_note (trust) SELECT id FROM trust | one CREATE TABLE",
                "UPDATE p_garden_note SET trust = 1 | one CREATE TABLE",
                "CREATE TRIGGER t AFTER INSERT ON room FOR EACH ROW SET @a = 1 | variables",
                "CREATE PROCEDURE p_garden_do() SELECT 1 | one CREATE TABLE",
                "CREATE FUNCTION p_garden_f() RETURNS INT RETURN 1 | one CREATE TABLE",
                "CREATE VIEW p_garden_all AS SELECT * FROM room | one CREATE TABLE",
                "CREATE EVENT p_garden_e ON SCHEDULE EVERY 1 DAY DO SELECT 1 | one CREATE TABLE",
                "CREATE UNIQUE INDEX one ON p_garden_note (id) | one CREATE TABLE",
                "CREATE OR REPLACE TABLE p_garden_bed (trust INT NOT NULL) | one CREATE TABLE",
                "CREATE TEMPORARY TABLE p_garden_bed (trust INT NOT NULL) | one CREATE TABLE",
                "GRANT ALL ON *.* TO CURRENT_USER | one CREATE TABLE",
                "SET GLOBAL general_log = 1 | one CREATE TABLE",
                "CREATE TABLE bed (trust INT NOT NULL) | begins with p_garden_",
                "CREATE TABLE room (trust INT NOT NULL) | begins with p_garden_",
                "CREATE TABLE p_garden_ (trust INT NOT NULL) | begins with p_garden_",
                "CREATE TABLE P_GARDEN_BED (trust INT NOT NULL) | in small letters",
                "CREATE TABLE p_pond_fish (trust INT NOT NULL) | begins with p_garden_",
                "CREATE TABLE `p_garden_bed` (trust INT NOT NULL) | without quotes",
                "CREATE TABLE mysql.p_garden_bed (trust INT NOT NULL) | begins with p_garden_",
                "CREATE TABLE p_garden_bed.x (trust INT NOT NULL) | Here a bracket is expected",
                "CREATE TABLE p_garden_note (trust INT NOT NULL) | An earlier file makes",
                "CREATE TABLE p_garden_bed (name TEXT) | Give the table a column trust INT NOT NULL",
                "CREATE TABLE p_garden_bed (trust INT) | The column trust is INT NOT NULL",
                "CREATE TABLE p_garden_bed (trust BIGINT NOT NULL) | The column trust is INT NOT NULL",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL DEFAULT 1) | The column trust is INT NOT",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, a INT, A INT) | two columns called A",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, r BIGINT REFERENCES room (id)) | REFERENCES",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, FOREIGN KEY (trust) REFERENCES trust (id)) | KEY",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, CONSTRAINT f FOREIGN KEY (trust) REFERENCES trust (id)) | FOREIGN",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) ENGINE = MyISAM | INNODB is expected, and not MYISAM",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) DATA DIRECTORY = '/tmp' | not write DATA",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) PARTITION BY HASH(trust) | not write PARTITION",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) AS SELECT * FROM room | not write AS",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) SELECT * FROM room | not write SELECT",
                "CREATE TABLE p_garden_bed LIKE room | Here a bracket is expected",
                "CREATE TABLE p_garden_bed (LIKE room) | The type of a column",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) CHARSET = latin1 | are utf8mb4",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, a LONGTEXT) | LONGTEXT",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, a INT AS (1 + 1)) | not write AS",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, a INT DEFAULT (SLEEP(9))) | A default is",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, a INT CHECK (SLEEP(9) = 0)) | SLEEP( is not a function",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, CHECK (1 IN (SELECT 1 FROM room))) | not at SELECT",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, name CHAR(9) PRIMARY KEY) | names the trust too",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, n INT, UNIQUE (n)) | names the trust too",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL, PERIOD FOR SYSTEM_TIME (a, b)) | The type of a column",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) WITH SYSTEM VERSIONING | not write WITH",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL); DROP TABLE room | Write one statement",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) /*! , x INT */ | Leave out comments",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) # more | Leave out comments",
                "CREATE TABLE p_garden_bed (trust INT NOT NULL) --more | Leave out comments",
                "ALTER TABLE p_garden_note DROP COLUMN id | Here ADD is expected, and not DROP",
                "ALTER TABLE p_garden_note MODIFY id INT | Here ADD is expected, and not MODIFY",
                "ALTER TABLE p_garden_note CHANGE id n INT | Here ADD is expected, and not CHANGE",
                "ALTER TABLE p_garden_note RENAME TO p_garden_x | Here ADD is expected, and not RENAME",
                "ALTER TABLE p_garden_note ENGINE = MyISAM | Here ADD is expected, and not ENGINE",
                "ALTER TABLE p_garden_note ADD a INT, DROP id | Here ADD is expected, and not DROP",
                "ALTER TABLE p_garden_note ADD COLUMN a INT NOT NULL | may be NULL or has a DEFAULT",
                "ALTER TABLE p_garden_note ADD COLUMN a INT NOT NULL DEFAULT NULL | may be NULL or has",
                "ALTER TABLE p_garden_note ADD COLUMN a INT CHECK (a > 1) | may be NULL or has a DEFAULT",
                "ALTER TABLE p_garden_note ADD COLUMN a INT UNIQUE | names the trust too",
                "ALTER TABLE p_garden_note ADD UNIQUE (trust, id) | no UNIQUE",
                "ALTER TABLE p_garden_note ADD CONSTRAINT f FOREIGN KEY (trust) REFERENCES trust (id) | no CONSTRAINT",
                "ALTER TABLE p_garden_note ADD FOREIGN KEY (trust) REFERENCES trust (id) | type of a column",
                "ALTER TABLE p_garden_other ADD COLUMN a INT | is not a table that an earlier file",
                "ALTER TABLE room ADD COLUMN a INT | room is not a table that an earlier file",
                "CREATE INDEX i ON room (id) | room is not a table that an earlier file",
                "CREATE INDEX i ON p_garden_note (LOWER(id)) | A key is over columns",
                "~~ | one CREATE TABLE",
            })
    void refusesWhatDoesMoreThanAddAndSaysWhy(String statement, String why) {
        assertThat(second(statement).problems())
                .singleElement()
                .asString()
                .startsWith("db/V0002__more.sql: ")
                .contains(why);
    }

    @Test
    void runsExactlyWhatWasCheckedWithoutItsComments() {
        MigrationFiles files =
                MigrationFiles.of(
                        "garden", Map.of(FIRST, "-- A note.\n" + NOTE + ";\n-- The end.\n"));

        assertThat(files.migrations())
                .containsExactly(new Migration(FIRST, NOTE, "p_garden_note", true));
        assertThat(files.tables()).containsExactly("p_garden_note");
    }

    @Test
    void countsTheFilesFromOneWithoutAGap() {
        assertThat(problems("V0002__notes.sql", NOTE))
                .isEqualTo(
                        "db/V0002__notes.sql: Number the files from 0001 without a gap: this one is"
                                + " V0001");
        assertThat(problems("V1__notes.sql", NOTE))
                .isEqualTo("db/V1__notes.sql: Name it like V0001__notes_have_a_title.sql");
        assertThat(problems("V0001__Notes.SQL", NOTE)).contains("Name it like");
        assertThat(problems("R__always.sql", NOTE)).contains("Name it like");
        assertThat(problems("beforeMigrate.sql", NOTE)).contains("Name it like");
        assertThat(
                        MigrationFiles.of("garden", Map.of(FIRST, NOTE, "V0001__again.sql", NOTE))
                                .problems())
                .singleElement()
                .asString()
                .contains("this one is V0002");
    }

    @Test
    void writesTheHyphensOfAServiceAsUnderscores() {
        assertThat(MigrationFiles.prefix("eating-disorders")).isEqualTo("p_eating_disorders_");
    }

    private static String problems(String file, String text) {
        return String.join("\n", MigrationFiles.of("garden", Map.of(file, text)).problems());
    }

    private static MigrationFiles second(String statement) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FIRST, NOTE);
        files.put("V0002__more.sql", statement);
        return MigrationFiles.of("garden", files);
    }
}
