package org.sharon.core.mentions;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.conversations.Appeared;
import org.sharon.core.conversations.KnownNames;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.web.OwnChoice;
import org.sharon.core.web.RouteGroup;

/** Naming members. */
public final class MentionsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(MentionStore.class).in(Scopes.SINGLETON);
        bind(Mentions.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), KnownNames.class)
                .setBinding()
                .to(Mentions.class);
        Multibinder.newSetBinder(binder(), Appeared.class).addBinding().to(Mentions.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(MentionPages.class);
        Multibinder.newSetBinder(binder(), NoticeOffer.class).addBinding().to(Mentions.class);
        Multibinder.newSetBinder(binder(), OwnChoice.class).addBinding().to(Mentions.class);
    }
}
