package org.sharon.core.installations;

import java.util.List;
import java.util.Map;
import org.sharon.core.plugins.RefusedException;

/**
 * What an operator typed.
 *
 * @param words parts of the path and of the query, by name
 * @param body the bytes that came with it
 */
public record OperatorRequest(Map<String, List<String>> words, byte[] body) {

    public OperatorRequest {
        words = Map.copyOf(words);
    }

    /** Empty when it was not given. */
    public String word(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    public List<String> all(String name) {
        return words.getOrDefault(name, List.of());
    }

    /** Something was typed that cannot be used: the sentence says what to type. */
    public static final class MistypedException extends RefusedException {

        private static final long serialVersionUID = 1L;

        public MistypedException(String sentence) {
            super(sentence);
        }
    }
}
