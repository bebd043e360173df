package org.sharon.core.trusts;

import java.util.List;
import org.sharon.core.web.Form;

/**
 * The form of a trust's name and colour.
 *
 * @param done what has just been done; empty when nothing
 */
record TrustFormView(Form form, String done) {

    List<Theme> themes() {
        return List.of(Theme.values());
    }
}
