package org.sharon.core.moderation;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.CaseBook;
import org.sharon.core.conversations.HeldPromise;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.people.NicknameGate;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** The gate that every post passes, and the queue of held posts. */
public final class ModerationModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(RuleBook.class).in(Scopes.SINGLETON);
        bind(Clocks.class).in(Scopes.SINGLETON);
        bind(Postures.class).in(Scopes.SINGLETON);
        bind(PostGate.class).to(RulesGate.class).in(Scopes.SINGLETON);
        bind(HeldPromise.class).to(ReviewPromise.class).in(Scopes.SINGLETON);
        bind(ReviewStore.class).in(Scopes.SINGLETON);
        bind(CaseBook.class).to(Cases.class).in(Scopes.SINGLETON);
        bind(CaseHints.class).in(Scopes.SINGLETON);
        bind(CaseGuard.class).in(Scopes.SINGLETON);
        bind(Reported.class).in(Scopes.SINGLETON);
        bind(Reviews.class).in(Scopes.SINGLETON);
        bind(Decisions.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), TriedJars.class)
                .setDefault()
                .toInstance(TriedJars.none());
        OptionalBinder.newOptionalBinder(binder(), CaseEnds.class)
                .setDefault()
                .toInstance(CaseEnds.UNHEARD);
        OptionalBinder.newOptionalBinder(binder(), TrustRules.class)
                .setDefault()
                .toInstance(TrustRules.NONE);
        Multibinder.newSetBinder(binder(), ServiceListener.class).addBinding().to(RuleBook.class);
        Multibinder.newSetBinder(binder(), JarCheck.class).addBinding().to(OwnPhrases.class);
        OptionalBinder.newOptionalBinder(binder(), NicknameGate.class)
                .setBinding()
                .to(NicknameRules.class);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(ReviewPages.class);
        routes.addBinding().to(RemovePages.class);
        routes.addBinding().to(WarningPages.class);
        routes.addBinding().to(DecisionPages.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Decisions.class);
    }
}
