package org.sharon.core.quarantine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.Failure;
import org.sharon.core.plugins.GuardFigures;
import org.sharon.core.plugins.Quarantine;
import org.sharon.core.plugins.RuleFigures;
import org.sharon.core.web.Form;
import org.sharon.core.web.When;

/**
 * How a service's plugin is doing.
 *
 * @param quarantine null when it is being called
 * @param figures null when it was never called on this node
 */
record HealthView(
        String service,
        String title,
        @Nullable Quarantine quarantine,
        @Nullable GuardFigures figures,
        Form form,
        String done) {

    static final int LONGEST_REASON = 500;

    /** One rule, or another part of the plugin that is called. */
    record Row(RuleFigures figures) {

        String last() {
            Failure last = figures.lastFailure();
            return last == null ? "None" : When.words(last.at()) + ": it " + last.how();
        }
    }

    boolean isQuarantined() {
        return quarantine != null;
    }

    String since() {
        return found().map(it -> When.words(it.since())).orElse("");
    }

    String why() {
        return found().map(it -> it.last().sentence()).orElse("");
    }

    /** Whether it kept too much memory, rather than failing too often. */
    boolean isOfMemory() {
        return found().map(it -> it.last().isOfMemory()).orElse(false);
    }

    String version() {
        return found().map(Quarantine::version).orElse("");
    }

    String releaseAddress() {
        return "/admin/plugins/" + service + "/release";
    }

    List<Row> rows() {
        return figures == null ? List.of() : figures.rules().stream().map(Row::new).toList();
    }

    private Optional<Quarantine> found() {
        return Optional.ofNullable(quarantine);
    }
}
