package org.sharon.core.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sharon.core.rooms.Room;

/**
 * A few members who write to each other.
 *
 * @param begunBy who asks others to join
 * @param people whoever has or had to do with it, in the order in which that came to be
 */
record Group(Room room, long begunBy, List<Person> people) {

    /** So many are in it at most. */
    static final int MOST = 6;

    /** So long somebody has for an answer, and is not asked again after a no. */
    static final Duration REST = Duration.ofDays(30);

    /** What somebody has to do with a group. */
    enum State {
        ASKED,
        /** Was never told that somebody asked. */
        PASSED,
        REFUSED,
        IN,
        /** Out, until they may be with the others again and want to. */
        ASIDE,
        LEFT;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of them.
     *
     * @param resting whether they take a break
     * @param gone whether their account is closed; the nickname says no more than that
     * @param asksStop never wants to be asked to this group again
     */
    record Person(
            long account,
            String nickname,
            String avatar,
            boolean resting,
            boolean gone,
            State state,
            Instant askedAt,
            Instant changedAt,
            boolean asksStop) {

        boolean isIn() {
            return state == State.IN && !gone;
        }

        /**
         * Whether whoever asked them takes them for asked. A no and a question that was never
         * passed on look the same.
         */
        boolean seemsAsked(Instant now) {
            boolean asked = state == State.ASKED || state == State.PASSED || state == State.REFUSED;
            return asked && askedAt.plus(REST).isAfter(now);
        }

        /** Whether they can say yes. */
        boolean isAsked(Instant now) {
            return state == State.ASKED && seemsAsked(now);
        }

        /** Whether whoever began it may ask them now. */
        boolean mayBeAsked(Instant now) {
            boolean out = state == State.LEFT || state == State.ASIDE;
            return state != State.IN
                    && !seemsAsked(now)
                    && !(out && changedAt.plus(REST).isAfter(now));
        }
    }

    Optional<Person> person(long account) {
        return people.stream().filter(each -> each.account() == account).findFirst();
    }

    boolean has(long account) {
        return person(account).filter(Person::isIn).isPresent();
    }

    /** Whoever is in it, in the order in which they joined. */
    List<Person> members() {
        return people.stream().filter(Person::isIn).toList();
    }

    /** Their numbers. */
    List<Long> memberAccounts() {
        return members().stream().map(Person::account).toList();
    }

    /** Whom everybody in it sees: its members, and those who were and have gone for good. */
    List<Person> shown() {
        return people.stream()
                .filter(
                        each ->
                                each.isIn()
                                        || each.gone()
                                                && (each.state() == State.IN
                                                        || each.state() == State.ASIDE))
                .toList();
    }

    /** Those who may still join, as far as whoever asked them knows. */
    List<Person> asked(Instant now) {
        return people.stream().filter(each -> each.seemsAsked(now) && !each.gone()).toList();
    }

    /** How many more can be asked. */
    int places(Instant now) {
        return MOST - members().size() - asked(now).size();
    }
}
