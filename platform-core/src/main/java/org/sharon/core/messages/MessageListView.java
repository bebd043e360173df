package org.sharon.core.messages;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.sharon.core.messages.Group.Person;

/**
 * The people one writes to.
 *
 * @param groups on the first page
 * @param beginsGroups whether there is a way to begin one
 * @param older where the next page is; empty on the last
 * @param welcomes whether others may ask
 */
record MessageListView(
        List<Row> rows,
        List<Row> groups,
        boolean beginsGroups,
        String older,
        boolean welcomes,
        String done) {

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

        static Row of(GroupStore.Listed listed, long me, Instant now) {
            Group group = listed.group();
            Person mine = group.person(me).orElseThrow();
            List<Person> others =
                    group.shown().stream().filter(each -> each.account() != me).toList();
            String names = others.stream().map(Person::nickname).collect(Collectors.joining(", "));
            return new Row(
                    group.room().address(),
                    mine.isIn() || mine.isAsked(now) ? names(names) : say("messages.a-small-group"),
                    others.isEmpty() || !mine.isIn() ? "icon-people" : others.get(0).avatar(),
                    note(mine, names, now),
                    listed.isNew() || mine.isAsked(now));
        }

        private static String names(String names) {
            return names.isEmpty() ? say("messages.a-small-group") : names;
        }

        private static String note(Person mine, String names, Instant now) {
            if (mine.isAsked(now)) {
                return say("messages.you-are-asked-to-join-a");
            }
            return !mine.isIn()
                    ? say("messages.you-are-not-in-this-group-2")
                    : names.isEmpty()
                            ? say("messages.nobody-else-is-here-yet")
                            : say("messages.you-write-to-each-other");
        }
    }
}
