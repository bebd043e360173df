package org.sharon.core.messages;

import java.time.Instant;
import java.util.List;

/**
 * The people one writes to.
 *
 * @param older where the next page is; empty on the last
 * @param welcomes whether others may ask
 */
record MessageListView(List<Row> rows, String older, boolean welcomes, String done) {

    /** One conversation in the list. */
    record Row(String address, String nickname, String avatar, String note, boolean isNew) {

        static Row of(TalkStore.Listed listed, Instant now) {
            Talk talk = listed.talk();
            return new Row(
                    talk.room().address(),
                    talk.nickname(),
                    talk.avatar(),
                    Standing.of(talk, now),
                    listed.isNew() || talk.asksMe());
        }
    }
}
