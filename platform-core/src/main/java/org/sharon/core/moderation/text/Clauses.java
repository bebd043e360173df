package org.sharon.core.moderation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Begins a new part of a sentence at "but", "however" and "now". */
final class Clauses {

    private static final Set<String> TURNS = Set.of("but", "however", "yet", "except");
    private static final Set<String> BEFORE_NOW =
            Set.of("right", "by", "until", "till", "til", "up", "just", "for", "from", "before");

    private Clauses() {}

    static List<Word> divide(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (turns(words, i)) {
                return divided(words);
            }
        }
        return words;
    }

    private static List<Word> divided(List<Word> words) {
        List<Word> all = new ArrayList<>(words.size());
        int added = 0;
        for (int i = 0; i < words.size(); i++) {
            if (turns(words, i)) {
                added++;
            }
            all.add(words.get(i).inClause(words.get(i).clause() + added));
        }
        return all;
    }

    private static boolean turns(List<Word> words, int at) {
        String text = words.get(at).text();
        if (TURNS.contains(text)) {
            return true;
        }
        return text.equals("now") && at > 0 && !BEFORE_NOW.contains(words.get(at - 1).text());
    }
}
