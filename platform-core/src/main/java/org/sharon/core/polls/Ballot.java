package org.sharon.core.polls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The answers of a poll, as they stand at the end of the words that opened its topic. So whoever
 * reads the words reads them too: the rules, the person who decides, and search.
 *
 * @param words what stands before them; may be empty
 */
record Ballot(String words, List<String> answers) {

    static final int FEWEST = 2;
    static final int MOST = 6;
    static final int LONGEST_ANSWER = 80;

    private static final String HEADING = "Answers:";
    private static final String BULLET = "• ";

    Ballot {
        answers = List.copyOf(answers);
    }

    /** Empty when the text does not end in answers. */
    static Optional<Ballot> in(String text) {
        int heading = text.lastIndexOf("\n" + HEADING + "\n");
        if (heading < 0 && text.startsWith(HEADING + "\n")) {
            heading = 0;
        }
        if (heading < 0) {
            return Optional.empty();
        }
        int begin = text.indexOf('\n', heading + 1) + 1;
        List<String> lines =
                Arrays.stream(text.substring(begin).split("\n"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        List<String> answers =
                lines.stream()
                        .filter(line -> line.startsWith(BULLET))
                        .map(line -> line.substring(BULLET.length()).strip())
                        .toList();
        boolean whole =
                answers.size() == lines.size()
                        && answers.size() >= FEWEST
                        && answers.size() <= MOST;
        return whole
                ? Optional.of(new Ballot(text.substring(0, heading).strip(), answers))
                : Optional.empty();
    }

    /** The words with the answers below them. */
    String text() {
        String below = HEADING + "\n" + BULLET + String.join("\n" + BULLET, answers);
        return words.isEmpty() ? below : words + "\n\n" + below;
    }

    /**
     * Stands for these answers in this order: who chose among others has not chosen among these.
     */
    String mark() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", answers).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
