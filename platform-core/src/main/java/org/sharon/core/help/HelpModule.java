package org.sharon.core.help;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import org.sharon.core.web.RouteGroup;

/** Help now, and leaving the page. */
public final class HelpModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), RouteGroup.class).addBinding().to(HelpPages.class);
    }
}
