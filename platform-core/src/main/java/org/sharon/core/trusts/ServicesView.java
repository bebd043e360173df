package org.sharon.core.trusts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.web.When;

/** The service plugins, one row each. */
record ServicesView(List<Row> rows, String done) {

    /**
     * One plugin, or one file that is none.
     *
     * @param service its id; empty for a file that is no plugin
     * @param sentence why it does not serve; empty when it does
     */
    record Row(
            String service,
            String title,
            String version,
            String state,
            boolean serves,
            boolean enabled,
            String since,
            String sentence) {

        boolean canBeEnabled() {
            return serves && !enabled;
        }

        String enableAddress() {
            return "/admin/plugins/" + service + "/enable";
        }
    }

    static ServicesView of(
            List<DeploymentStatus> statuses, Map<String, String> enabled, String done) {
        return new ServicesView(statuses.stream().map(each -> row(each, enabled)).toList(), done);
    }

    private static Row row(DeploymentStatus status, Map<String, String> enabled) {
        String service = status.service();
        String title = service == null ? status.file() : enabled.getOrDefault(service, service);
        return new Row(
                service == null ? "" : service,
                title,
                status.version() == null ? "Not known" : status.version(),
                status.state().name().toLowerCase(Locale.ROOT),
                status.state() == DeploymentStatus.State.ACTIVE,
                service != null && enabled.containsKey(service),
                When.words(status.since()),
                status.sentence() == null ? "" : status.sentence());
    }
}
