package org.sharon.core.packs;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.moderation.TrustRules;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Packs of rules that trusts share. */
public final class PacksModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(PackStore.class).in(Scopes.SINGLETON);
        bind(PackOnStore.class).in(Scopes.SINGLETON);
        bind(ProposalStore.class).in(Scopes.SINGLETON);
        bind(Trials.class).in(Scopes.SINGLETON);
        bind(PacksInUse.class).in(Scopes.SINGLETON);
        bind(Decisions.class).in(Scopes.SINGLETON);
        bind(PackStates.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), TrustRules.class)
                .setBinding()
                .to(PacksInUse.class);
        Multibinder<RouteGroup> groups = Multibinder.newSetBinder(binder(), RouteGroup.class);
        groups.addBinding().to(PackPages.class);
        groups.addBinding().to(PackApi.class);
        Multibinder<HomePart> home = Multibinder.newSetBinder(binder(), HomePart.class);
        home.addBinding().to(PacksInUse.class);
        home.addBinding().to(WaitingNotes.class);
    }
}
