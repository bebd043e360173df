package org.sharon.core.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.ThreadView;
import org.sharon.core.messages.Group.Person;
import org.sharon.core.messages.GroupStore.Known;
import org.sharon.core.web.Form;
import org.sharon.core.web.When;

/**
 * A small group, for one of its people.
 *
 * @param me the number of the account that sees it
 * @param mayJoin for somebody who is asked or was put aside
 * @param thread what was said since they joined; null for whoever is not in it
 * @param openings when staff read more of it than was reported
 * @param offered whom they may ask to join
 * @param form the boxes that they ticked
 */
record GroupView(
        Group group,
        long me,
        boolean mayJoin,
        @Nullable ThreadView thread,
        Composer composer,
        List<Instant> openings,
        boolean asks,
        List<Known> offered,
        Form form,
        Instant now) {

    boolean isIn() {
        return thread != null;
    }

    /** Whether this person is asked, and has not answered. */
    boolean isAsked() {
        return group.person(me).filter(each -> each.isAsked(now)).isPresent();
    }

    ThreadView said() {
        if (thread == null) {
            throw new IllegalStateException("Only whoever is in it reads");
        }
        return thread;
    }

    /** Everybody in it, oneself first. */
    List<Person> people() {
        List<Person> people = new ArrayList<>(group.shown());
        people.sort((one, other) -> Boolean.compare(isMe(other), isMe(one)));
        return people;
    }

    boolean isMe(Person person) {
        return person.account() == me;
    }

    /** Who asks this person to join; empty once they have left themselves. */
    String asker() {
        return group.person(group.begunBy()).filter(Person::isIn).map(Person::nickname).orElse("");
    }

    /** Those who were asked and have not joined, for whoever asked them. */
    List<Person> waiting() {
        return asks ? group.asked(now) : List.of();
    }

    boolean isAlone() {
        return group.members().size() < 2;
    }

    boolean mayWrite() {
        return isIn() && !isAlone() && !said().isPast();
    }

    String address(String what) {
        return group.room().address() + "/" + what;
    }

    /** When somebody from the team read more than was reported, in words. */
    List<String> opened() {
        return openings.stream().map(When::words).toList();
    }

    boolean isTicked(Known known) {
        return form.has("person", known.word());
    }
}
