package org.sharon.core.app;

import java.util.Hashtable;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Starts the platform inside the framework.
 *
 * <p>In the modes {@code run} and {@code demo} it opens the building. In any other mode it
 * registers the commands that the launcher calls, as services of a type from the JDK, because the
 * launcher and this bundle share no other.
 */
public final class CoreActivator implements BundleActivator {

    private AutoCloseable running = () -> {};

    @Override
    public void start(BundleContext context) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CoreActivator.class.getClassLoader());
        try {
            Settings settings = new Settings(context::getProperty);
            boolean opensBuilding = settings.mode().equals("run") || settings.isDemonstration();
            LogFiles.configure(settings, !opensBuilding);
            if (opensBuilding) {
                Platform platform = new Platform(settings, context);
                running = platform;
                platform.start();
            } else {
                Commands.all(settings, context)
                        .forEach((name, command) -> register(context, name, command));
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        running.close();
    }

    private static void register(
            BundleContext context, String name, ToIntFunction<String[]> command) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("sharon.command", name);
        context.registerService(ToIntFunction.class, command, properties);
    }
}
