package org.sharon.core.enabling;

import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.web.Form;

/**
 * What members are promised of a service that is on.
 *
 * @param hours those of the trust
 */
record OpeningView(String service, String title, ReadingHours hours, Form form) {

    String back() {
        return PluginPages.LIST + "/" + service;
    }
}
