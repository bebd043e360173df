package org.sharon.core.contributions.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files {@code db/V0001__what_it_does.sql} and so on of one plugin.
 *
 * <p>They are numbered from 0001 without a gap. Each holds one statement, which may end with a
 * semicolon; a line that begins with two hyphens and a blank is a comment. A statement is one of
 *
 * <ul>
 *   <li>{@code CREATE TABLE}, with a column {@code trust INT NOT NULL}, with other columns, with
 *       {@code PRIMARY KEY}, {@code UNIQUE}, {@code KEY} or {@code INDEX} and {@code CHECK}, and
 *       with the options ENGINE (InnoDB), CHARSET, COLLATE and COMMENT. Every primary and unique
 *       key names the trust, or is one column that counts by itself;
 *   <li>{@code ALTER TABLE … ADD COLUMN}, which may be NULL or has a DEFAULT, and {@code ADD
 *       INDEX}, also several;
 *   <li>{@code CREATE INDEX … ON}.
 * </ul>
 *
 * <p>So a version of the plugin that does not know of a migration goes on working after it. A
 * table's name begins with {@code p_}, the id of the service with underscores, and an underscore;
 * only a table that an earlier file has made is extended. Columns are TINYINT, SMALLINT, INT,
 * BIGINT, BOOLEAN, DECIMAL, DOUBLE, CHAR, VARCHAR, TEXT, BINARY, VARBINARY, DATE, TIME, DATETIME or
 * ENUM.
 *
 * @param migrations in the order in which they run
 * @param problems one sentence each, with the name of the file; none when all may run
 */
public record MigrationFiles(List<Migration> migrations, List<String> problems) {

    /** The folder in the jar. */
    public static final String FOLDER = "db";

    private static final Pattern NAME = Pattern.compile("V([0-9]{4})__[a-z0-9_]+\\.sql");
    private static final int LONGEST = 64 << 10;
    private static final int LONGEST_NAME = 100;

    public MigrationFiles {
        migrations = List.copyOf(migrations);
        problems = List.copyOf(problems);
    }

    /**
     * Reads and checks them all.
     *
     * @param service the id of the service
     * @param texts by the file's name, without the folder
     */
    public static MigrationFiles of(String service, Map<String, String> texts) {
        String prefix = prefix(service);
        List<Migration> migrations = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> tables = new LinkedHashSet<>();
        int number = 1;
        for (Map.Entry<String, String> each : new TreeMap<>(texts).entrySet()) {
            String file = each.getKey();
            try {
                checkName(file, number);
                number++;
                Migration migration = read(file, each.getValue(), prefix, tables);
                if (migration.creates()) {
                    tables.add(migration.table());
                }
                migrations.add(migration);
            } catch (IllegalArgumentException refused) {
                problems.add("%s/%s: %s".formatted(FOLDER, file, refused.getMessage()));
            }
        }
        return new MigrationFiles(migrations, problems);
    }

    /** How the names of the service's tables begin. */
    public static String prefix(String service) {
        return "p_" + service.replace('-', '_') + "_";
    }

    /** Every table that they make. */
    public Set<String> tables() {
        return migrations.stream()
                .filter(Migration::creates)
                .map(Migration::table)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void checkName(String file, int number) {
        Matcher name = NAME.matcher(file);
        if (!name.matches() || file.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Name it like V0001__notes_have_a_title.sql");
        }
        if (Integer.parseInt(name.group(1)) != number) {
            throw new IllegalArgumentException(
                    "Number the files from 0001 without a gap: this one is V%04d"
                            .formatted(number));
        }
    }

    private static Migration read(String file, String text, String prefix, Set<String> earlier) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("It is longer than 64 kB");
        }
        String sql = withoutComments(text);
        List<Token> tokens = Tokens.of(sql);
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).isSign(';')) {
            tokens = tokens.subList(0, tokens.size() - 1);
            sql = sql.substring(0, sql.lastIndexOf(';'));
        }
        if (tokens.stream().anyMatch(token -> token.isSign(';'))) {
            throw new IllegalArgumentException("Write one statement in each file");
        }
        Additive statement = new Additive(new Cursor(tokens), prefix, earlier);
        statement.check();
        return new Migration(file, sql.strip(), statement.table(), statement.creates());
    }

    private static String withoutComments(String text) {
        return text.lines()
                .filter(line -> !line.strip().equals("--") && !line.strip().startsWith("-- "))
                .collect(Collectors.joining("\n"));
    }
}
