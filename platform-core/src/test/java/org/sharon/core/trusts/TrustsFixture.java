package org.sharon.core.trusts;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import java.time.Clock;
import org.sharon.core.audit.Audit;
import org.sharon.core.audit.AuditModule;
import org.sharon.core.store.Database;

/** Trusts on a test database, as the platform wires them. */
public final class TrustsFixture {

    private TrustsFixture() {}

    public static Trusts trusts(Database database, Clock clock) {
        return Guice.createInjector(modules(database, clock), new TrustsModule())
                .getInstance(Trusts.class);
    }

    public static Audit audit(Database database, Clock clock) {
        return Guice.createInjector(modules(database, clock)).getInstance(Audit.class);
    }

    private static AbstractModule modules(Database database, Clock clock) {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(Database.class).toInstance(database);
                bind(Clock.class).toInstance(clock);
                install(new AuditModule());
            }
        };
    }
}
