package org.sharon.descriptor;

import java.util.List;

/**
 * The plugin's own labelled lines, for its rules to be tried on.
 *
 * @param sha256 of the file, in hexadecimal digits
 * @param lines all of them, comments too, so that a line's number is its number in the file
 */
public record DescribedPhrases(String sha256, List<String> lines) {

    public DescribedPhrases {
        lines = List.copyOf(lines);
    }
}
