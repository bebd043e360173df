package org.sharon.core.enabling;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.changes.GivenReasons;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Enabling: what two people decide about services, and the console. */
public final class EnablingModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ProposalStore.class).in(Scopes.SINGLETON);
        bind(WishStore.class).in(Scopes.SINGLETON);
        bind(Versions.class).to(StoredVersions.class).in(Scopes.SINGLETON);
        bind(Enabling.class).in(Scopes.SINGLETON);
        bind(ServiceStates.class).in(Scopes.SINGLETON);
        bind(Uploads.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), GivenReasons.class)
                .setBinding()
                .to(ProposalStore.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(WaitingNotes.class);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(PluginPages.class);
        groups.addBinding().to(ProposalPages.class);
        groups.addBinding().to(AdminApi.class);
    }
}
