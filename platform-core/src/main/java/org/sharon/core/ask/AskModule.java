package org.sharon.core.ask;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.conversations.ThreadBook;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Questions of members to the care team. */
public final class AskModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(QuestionStore.class).in(Scopes.SINGLETON);
        bind(Questions.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ThreadBook.class).addBinding().to(QuestionBook.class);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(AskPages.class);
        routes.addBinding().to(QuestionPages.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Questions.class);
    }
}
