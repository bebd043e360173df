package org.sharon.core.pictures;

/**
 * A picture beside a post, as a page shows it.
 *
 * @param word its address inside its room
 * @param alt what is on it, in its author's words
 */
public record Picture(String word, String alt, int width, int height) {

    /**
     * @param room the address of its room
     */
    public String address(String room) {
        return room + "/pictures/" + word;
    }
}
