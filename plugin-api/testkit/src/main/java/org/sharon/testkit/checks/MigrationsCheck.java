package org.sharon.testkit.checks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Migrations are numbered without a gap and only ever add, under the plugin's own prefix. */
final class MigrationsCheck implements Check {

    private static final Pattern NAME = Pattern.compile("db/V(\\d{4})__[a-z0-9_]+\\.sql");
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?is)(?:create\\s+table(?:\\s+if\\s+not\\s+exists)?|alter\\s+table|create\\s+(?:unique\\s+)?index\\s+\\w+\\s+on)\\s+`?(\\w+)`?.*");

    @Override
    public String promise() {
        return "has migrations that only add";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        String prefix = "p_" + plugin.id().replace('-', '_') + "_";
        List<String> names = plugin.files().names("db/", "");
        int expected = 1;
        for (String name : names) {
            Matcher numbered = NAME.matcher(name);
            if (!numbered.matches()) {
                findings.add(
                        name,
                        "A migration is called db/V0001__what_it_does.sql: four digits, two"
                                + " underscores, lower-case words. Rename it.");
                continue;
            }
            if (Integer.parseInt(numbered.group(1)) != expected) {
                findings.add(
                        name,
                        "Its number should be %04d. Leave no gap and use none twice.",
                        expected);
            }
            expected++;
            look(name, plugin.files().text(name).orElseThrow(), prefix, findings);
        }
    }

    private static void look(String name, String sql, String prefix, Findings findings) {
        String bare = sql.replaceAll("--[^\\n]*", " ").replaceAll("(?s)/\\*.*?\\*/", " ").strip();
        String statement = bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
        Matcher adds = STATEMENT.matcher(statement);
        if (statement.replaceAll("'[^']*'", "").contains(";")) {
            findings.add(name, "It has more than one statement. Make a file of each.");
        } else if (!adds.matches()) {
            findings.add(
                    name,
                    "It may CREATE TABLE, ALTER TABLE … ADD, or CREATE INDEX, and nothing else.");
        } else if (!adds.group(1).startsWith(prefix)) {
            findings.add(name, "The table %s has to begin with %s.", adds.group(1), prefix);
        } else if (statement.toLowerCase(Locale.ROOT).startsWith("create table")
                && !Pattern.compile("(?i)\\btrust`?\\s+INT(EGER)?\\s+NOT\\s+NULL")
                        .matcher(statement)
                        .find()) {
            findings.add(name, "Add the column trust INT NOT NULL: rows belong to a trust.");
        }
    }
}
