package org.sharon.core.hashtags;

import java.util.List;
import org.sharon.core.web.When;

/** The hashtags of one's services. */
record TagDeskView(List<Row> waiting, List<Row> allowed, List<Row> never) {

    /**
     * One of them.
     *
     * @param vetted whether it leads nowhere until somebody allows it
     */
    record Row(long id, String words, String service, String when, boolean vetted) {

        static Row of(Tag tag, boolean vetted) {
            return new Row(
                    tag.id(), "#" + tag.word(), tag.service(), When.words(tag.foundAt()), vetted);
        }
    }
}
