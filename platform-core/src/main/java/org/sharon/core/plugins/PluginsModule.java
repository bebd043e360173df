package org.sharon.core.plugins;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import java.nio.file.Path;
import org.sharon.core.plugins.signing.SignatureCheck;
import org.sharon.core.plugins.signing.SigningSettings;

/**
 * Plugins: which services are here, and the guarded way into their code. A {@code Clock} and the
 * {@code BundleContext} are bound elsewhere. Nothing serves before {@link Deployer#start}.
 */
public final class PluginsModule extends AbstractModule {

    private final PluginFolder folder;
    private final SigningSettings signing;
    private final PlatformJars ours;

    /** Where nothing came with the platform. */
    public PluginsModule(Path folder, SigningSettings signing) {
        this(folder, signing, PlatformJars.NONE);
    }

    public PluginsModule(Path folder, SigningSettings signing, PlatformJars ours) {
        this.folder = new PluginFolder(folder);
        this.signing = signing;
        this.ours = ours;
    }

    @Override
    protected void configure() {
        bind(PluginFolder.class).toInstance(folder);
        bind(PluginMode.class).toInstance(signing.mode());
        bind(SigningSettings.class).toInstance(signing);
        bind(PlatformJars.class).toInstance(ours);
        bind(SignatureCheck.class).in(Scopes.SINGLETON);
        bind(Services.class).in(Scopes.SINGLETON);
        bind(Guarded.class).in(Scopes.SINGLETON);
        bind(Handover.class).in(Scopes.SINGLETON);
        bind(FrameworkStage.class).in(Scopes.SINGLETON);
        bind(Stage.class).to(FrameworkStage.class);
        bind(Releases.class).to(FrameworkStage.class);
        OptionalBinder.newOptionalBinder(binder(), Intake.class)
                .setDefault()
                .to(FolderAlone.class)
                .in(Scopes.SINGLETON);
        bind(Deployer.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), ServiceListener.class);
        Multibinder.newSetBinder(binder(), JarCheck.class).addBinding().to(Resolution.class);
    }
}
