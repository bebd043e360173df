package org.sharon.core.alerts;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.moderation.AlertBook;
import org.sharon.core.web.RouteGroup;

/** Alerts and the staff's desk. */
public final class AlertsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(AlertStore.class).in(Scopes.SINGLETON);
        bind(AlertBook.class).to(AlertStore.class);
        bind(Alerts.class).in(Scopes.SINGLETON);
        bind(NumbersStore.class).in(Scopes.SINGLETON);
        bind(Desk.class).in(Scopes.SINGLETON);
        bind(StaffDesk.class).in(Scopes.SINGLETON);
        var routes = Multibinder.newSetBinder(binder(), RouteGroup.class);
        routes.addBinding().to(DeskSockets.class);
        routes.addBinding().to(ConsolePage.class);
        routes.addBinding().to(AlertPages.class);
        routes.addBinding().to(NumbersPage.class);
    }
}
