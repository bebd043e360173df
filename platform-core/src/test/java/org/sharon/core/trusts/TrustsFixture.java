package org.sharon.core.trusts;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import java.time.Clock;
import org.sharon.core.audit.Audit;
import org.sharon.core.audit.AuditModule;
import org.sharon.core.store.Database;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.TrustLookup;

/** Trusts on a test database, as the platform wires them. */
public final class TrustsFixture {

    private TrustsFixture() {}

    public static Trusts trusts(Database database, Clock clock) {
        return Guice.createInjector(ground(database, clock), module()).getInstance(Trusts.class);
    }

    public static Audit audit(Database database, Clock clock) {
        return Guice.createInjector(ground(database, clock)).getInstance(Audit.class);
    }

    /** Everything in this package but the page of services, which needs a framework of plugins. */
    public static AbstractModule module() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                bind(TrustStore.class).in(Scopes.SINGLETON);
                bind(Trusts.class).in(Scopes.SINGLETON);
                bind(TrustLookup.class).to(Trusts.class);
                Multibinder<RouteGroup> groups =
                        Multibinder.newSetBinder(binder(), RouteGroup.class);
                groups.addBinding().to(HoursPages.class);
                groups.addBinding().to(TrustPages.class);
            }
        };
    }

    private static AbstractModule ground(Database database, Clock clock) {
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
