package org.sharon.core.contributions;

import java.util.List;
import org.sharon.core.plugins.Service;
import org.sharon.core.web.Form;

/**
 * The form of what a trust may set for a service.
 *
 * @param outdated one sentence for each value that does not count any more
 * @param done what has just been done; empty when nothing
 */
record SettingsView(Service service, Form form, List<String> outdated, String done) {

    String title() {
        return service.description().title();
    }

    String heading() {
        return "Settings of " + title();
    }

    String back() {
        return "/admin/plugins/" + service.id();
    }

    String address() {
        return SettingPages.address(service.id());
    }

    List<SettingField> fields() {
        return service.contributions().settings().stream().map(SettingField::new).toList();
    }
}
