package org.sharon.core.enabling;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.installations.OperatorRoute;

/** What operators ask for about trusts, where there is a door for operators. */
public final class OperatorDeskModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder<OperatorRoute.Group> groups =
                Multibinder.newSetBinder(binder(), OperatorRoute.Group.class);
        groups.addBinding().to(OperatorDesk.class);
        groups.addBinding().to(PreviewDesk.class);
    }
}
