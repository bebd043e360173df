package org.sharon.core.people;

import java.util.List;
import org.sharon.core.web.Form;

/** The form in which somebody chooses who they will be here. */
record RegisterView(Form form) {

    List<Avatar> avatars() {
        return Avatar.all();
    }
}
