package org.sharon.core.conversations;

import org.sharon.core.web.Form;

/**
 * The form for a picture and the words beside it.
 *
 * @param composer what it has in common with every form in which people write
 */
record PictureFormView(PicturePlace place, Form form, Composer composer) {

    String action() {
        return composer.action();
    }

    String roomTitle() {
        return place.room().title();
    }

    boolean isLive() {
        return place.room().isLive();
    }
}
