package org.sharon.core.people;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.VisitorLookup;

/** People: accounts, the door, sessions. */
public final class PeopleModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(AccountStore.class).in(Scopes.SINGLETON);
        bind(Accounts.class).in(Scopes.SINGLETON);
        bind(Passwords.class).in(Scopes.SINGLETON);
        bind(SessionStore.class).in(Scopes.SINGLETON);
        bind(Sessions.class).in(Scopes.SINGLETON);
        bind(VisitorLookup.class).to(Sessions.class);
        bind(Tries.class).in(Scopes.SINGLETON);
        bind(SignIn.class).in(Scopes.SINGLETON);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(SignInPages.class);
    }
}
