package org.sharon.core.installations;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import org.sharon.core.plugins.Intake;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.ReadyJars;

/** Jars in the database, and the switch of all nodes. */
public final class InstallationsModule extends AbstractModule {

    private final InstallationSettings settings;

    public InstallationsModule(InstallationSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(InstallationSettings.class).toInstance(settings);
        bind(JarStore.class).in(Scopes.SINGLETON);
        bind(SetStore.class).in(Scopes.SINGLETON);
        bind(NodeStore.class).in(Scopes.SINGLETON);
        bind(SwitchStore.class).in(Scopes.SINGLETON);
        bind(SwitchHints.class).in(Scopes.SINGLETON);
        bind(SignerPins.class).in(Scopes.SINGLETON);
        bind(JarChecks.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), ReadyJars.class)
                .setDefault()
                .toInstance(ReadyJars.NONE);
        bind(JarLoader.class).in(Scopes.SINGLETON);
        bind(ThisNode.class).in(Scopes.SINGLETON);
        bind(Switches.class).in(Scopes.SINGLETON);
        bind(Installations.class).in(Scopes.SINGLETON);
        bind(FolderRecord.class).in(Scopes.SINGLETON);
        bind(OperatorOrders.class).in(Scopes.SINGLETON);
        bind(OperatorDoor.class).in(Scopes.SINGLETON);
        bind(ServiceExport.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), JarCheck.class);
        Multibinder.newSetBinder(binder(), OperatorRoute.Group.class);
        bind(BuildingPlugins.class).in(Scopes.SINGLETON);
        OptionalBinder.newOptionalBinder(binder(), Intake.class)
                .setBinding()
                .to(FolderOrders.class)
                .in(Scopes.SINGLETON);
    }
}
