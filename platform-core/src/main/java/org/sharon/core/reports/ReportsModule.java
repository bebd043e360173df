package org.sharon.core.reports;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.moderation.CaseEnds;
import org.sharon.core.web.RouteGroup;

/** Reporting what somebody wrote. */
public final class ReportsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ReportStore.class).in(Scopes.SINGLETON);
        bind(Reports.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), CaseEnds.class)
                .setBinding()
                .to(ReportNews.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(ReportPages.class);
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(ItemReportPages.class);
        Multibinder.newSetBinder(binder(), Reportable.class);
    }
}
