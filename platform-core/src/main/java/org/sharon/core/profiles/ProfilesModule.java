package org.sharon.core.profiles;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** The pages of members, and what staff decide about their words. */
public final class ProfilesModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ProfileStore.class).in(Scopes.SINGLETON);
        bind(Profiles.class).in(Scopes.SINGLETON);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(ProfilePages.class);
        groups.addBinding().to(MyProfilePages.class);
        groups.addBinding().to(CheckPages.class);
    }
}
