package org.sharon.core.contributions;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.api.context.CallContext;
import org.sharon.core.language.Language;
import org.sharon.core.plugins.Budget;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Lease;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;

/** Calls the handlers of a plugin, with what they may use while they are called. */
public final class PluginCalls {

    /** What is done inside the plugin. */
    @FunctionalInterface
    public interface Work<T> {

        /**
         * Runs on a thread of the service.
         *
         * @param service the version that is called
         * @param context its settings, rows and words; of no use any more when the call has ended
         */
        T run(Service service, CallContext context) throws Exception;
    }

    private final Services services;
    private final Guarded guarded;
    private final Contexts contexts;

    @Inject
    PluginCalls(Services services, Guarded guarded, Contexts contexts) {
        this.services = services;
        this.guarded = guarded;
        this.contexts = contexts;
    }

    /**
     * Runs {@code work} inside the version of the service that serves now. Blocks; never throws.
     *
     * @param what names the call in figures and logs, such as "page team"
     */
    public <T> Outcome<T> call(
            String service, int trust, String what, Budget budget, Work<T> work) {
        Optional<Lease> serving = services.lease(service);
        if (serving.isEmpty()) {
            return new Outcome.Failed<>(Outcome.Reason.MISSING, "");
        }
        // What it may use belongs to the very version that is called, also while another takes
        // over. It is closed out here, so that a call that is given up loses it at once.
        try (Lease lease = serving.get();
                OpenContext context =
                        contexts.of(lease.service(), trust, Language.current().locale())) {
            return guarded.call(
                    lease,
                    budget,
                    progress -> {
                        progress.at(what);
                        return work.run(progress.service(), context);
                    });
        }
    }
}
