package org.sharon.core.surveys;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.RouteGroup;

/** Surveys: offered, answered, taken back, and read together. */
public final class SurveysModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(SurveyStore.class).in(Scopes.SINGLETON);
        bind(Surveys.class).in(Scopes.SINGLETON);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(SurveyPages.class);
        routes.addBinding().to(ResultPages.class);
        Multibinder.newSetBinder(binder(), HomePart.class).addBinding().to(Surveys.class);
    }
}
