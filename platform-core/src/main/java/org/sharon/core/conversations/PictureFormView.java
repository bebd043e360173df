package org.sharon.core.conversations;

import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;

/**
 * @param topic that is answered; null for a new one
 */
record PictureFormView(Room room, @Nullable Topic topic, Form form) {

    String action() {
        return room.address() + "/pictures";
    }

    boolean asksTitle() {
        return topic == null;
    }

    String topicNumber() {
        return topic == null ? "" : String.valueOf(topic.id());
    }

    String back() {
        return topic == null ? room.address() : room.address() + "/topics/" + topic.id();
    }

    String title() {
        return topic == null ? "Start a topic with a picture" : "Answer with a picture";
    }
}
