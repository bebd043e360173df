package org.sharon.core.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the forms of one page need so that the words typed into them are kept. */
public final class Drafting {

    /** For pages of people who are not signed in: nothing is kept. */
    static final Drafting NONE = new Drafting(DraftShelf.NONE, 0, "", "/");

    private static final Logger log = LoggerFactory.getLogger(Drafting.class);

    private final DraftShelf shelf;
    private final long account;
    private final String owner;
    private final String page;
    private final String writer = UUID.randomUUID().toString();
    private final Map<String, Draft> found = new HashMap<>();

    /**
     * @param owner what shows, after the session has ended, whose words they are
     * @param page where the forms stand
     */
    Drafting(DraftShelf shelf, long account, String owner, String page) {
        this.shelf = shelf;
        this.account = account;
        this.owner = owner;
        this.page = page;
    }

    /** Whether words are kept on this page at all. */
    public boolean isOn() {
        return account != 0;
    }

    public String owner() {
        return owner;
    }

    public String page() {
        return page;
    }

    /** This window. */
    public String writer() {
        return writer;
    }

    /** What had been begun in the form that is sent to {@code place}. */
    public Draft at(String place) {
        return found.computeIfAbsent(place, this::find);
    }

    private Draft find(String place) {
        try {
            return isOn() ? shelf.find(account, place) : Draft.NONE;
        } catch (RuntimeException away) {
            log.warn("A draft could not be read: {}", away.getClass().getName());
            return Draft.NONE;
        }
    }
}
