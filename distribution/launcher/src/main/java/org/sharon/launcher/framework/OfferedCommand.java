package org.sharon.launcher.framework;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.sharon.launcher.home.CannotStartException;

/**
 * A command that runs inside the framework: a service that takes the words of the command line and
 * answers with the exit status.
 *
 * <p>Its type belongs to the JDK, so that launcher and platform share no class of their own.
 */
final class OfferedCommand {

    private static final String PROPERTY = "sharon.command";

    private final BundleContext context;
    private final String name;
    private final String filter;

    OfferedCommand(BundleContext context, String name) {
        this.context = context;
        this.name = name;
        this.filter =
                "(&(objectClass=%s)(%s=%s))"
                        .formatted(ToIntFunction.class.getName(), PROPERTY, name);
    }

    ToIntFunction<String[]> await(Duration limit) {
        CountDownLatch offered = new CountDownLatch(1);
        ServiceListener listener =
                event -> {
                    if (event.getType() == ServiceEvent.REGISTERED) {
                        offered.countDown();
                    }
                };
        try {
            context.addServiceListener(listener, filter);
            ServiceReference<?>[] found = context.getServiceReferences((String) null, filter);
            if (found == null && offered.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                found = context.getServiceReferences((String) null, filter);
            }
            if (found == null) {
                throw new CannotStartException(
                        "The platform does not offer the command %s.".formatted(name));
            }
            return command(found[0]);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("The command was interrupted.", e);
        } finally {
            context.removeServiceListener(listener);
        }
    }

    @SuppressWarnings("unchecked") // The filter names the type; words in are agreed between us.
    private ToIntFunction<String[]> command(ServiceReference<?> reference) {
        return (ToIntFunction<String[]>) context.getService(reference);
    }
}
