package org.sharon.core.reports;

import java.util.Optional;
import org.sharon.core.web.Visitor;

/**
 * Where members find something that is no post, and can report it. Bound by the features that have
 * such things.
 */
public interface Reportable {

    /**
     * Something that the team of a service, or its plugin, shows to members.
     *
     * @param address where it is found
     * @param writer the account of whoever of the staff wrote it; 0 for nobody
     */
    record Thing(String title, String address, long writer) {}

    /** The part of an address that says that it is found here. */
    String word();

    /** Empty for what this person does not find there now. Blocks. */
    Optional<Thing> find(Visitor visitor, String service, String id);

    /** Where members report one. */
    static String address(String word, String service, String id) {
        return "/reports/about/" + word + "/" + service + "/" + id;
    }
}
