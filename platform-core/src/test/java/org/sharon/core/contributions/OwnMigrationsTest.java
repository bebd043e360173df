package org.sharon.core.contributions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharon.core.installations.Jars;
import org.sharon.core.plugins.RefusedException;

/** Migrations are read when the jar comes, before any of them runs. */
class OwnMigrationsTest {

    private final OwnMigrations migrations = new OwnMigrations();

    @Test
    void refusesAJarWhoseMigrationsDoMoreThanAdd() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> check("DROP TABLE room"))
                .withMessageStartingWith("db/V0001__beds.sql: A migration is one CREATE TABLE");
    }

    @Test
    void takesAJarThatOnlyAdds() {
        assertThatCode(
                        () ->
                                check(
                                        "CREATE TABLE p_garden_beds (trust INT NOT NULL, bed INT NOT"
                                                + " NULL, PRIMARY KEY (trust, bed))"))
                .doesNotThrowAnyException();
    }

    private void check(String sql) {
        migrations.check(Jars.with("garden", Map.of("db/V0001__beds.sql", sql)));
    }
}
