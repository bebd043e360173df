package org.sharon.testkit.checks;

/**
 * Something that is left to do.
 *
 * @param where the method or the file to look at
 * @param sentence what is wrong, and what to do
 */
public record Finding(String where, String sentence) {

    @Override
    public String toString() {
        return where + ": " + sentence;
    }
}
