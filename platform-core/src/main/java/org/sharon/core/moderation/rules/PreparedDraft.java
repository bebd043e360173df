package org.sharon.core.moderation.rules;

import java.util.List;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Measure;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Surface;
import org.sharon.core.moderation.text.FoundMeasure;
import org.sharon.core.moderation.text.PreparedText;
import org.sharon.core.moderation.text.Word;

/** A prepared text in the form in which coded rules see it. */
public final class PreparedDraft implements Draft {

    private final String service;
    private final String room;
    private final Surface surface;
    private final PreparedText prepared;
    private final String plain;
    private final int[] wordStarts;

    /** A text that has not been prepared yet. */
    public static PreparedDraft of(String service, String room, Surface surface, String text) {
        return new PreparedDraft(service, room, surface, PreparedText.of(text));
    }

    PreparedDraft(String service, String room, Surface surface, PreparedText prepared) {
        this.service = service;
        this.room = room;
        this.surface = surface;
        this.prepared = prepared;
        List<Word> words = prepared.words();
        wordStarts = new int[words.size()];
        StringBuilder text = new StringBuilder(prepared.original().length() + 16);
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                boolean same = words.get(i).sentence() == words.get(i - 1).sentence();
                text.append(same ? ' ' : '\n');
            }
            wordStarts[i] = text.length();
            text.append(words.get(i).text());
        }
        plain = text.toString();
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public String room() {
        return room;
    }

    @Override
    public Surface surface() {
        return surface;
    }

    @Override
    public String text() {
        return prepared.original();
    }

    @Override
    public String plain() {
        return plain;
    }

    @Override
    public Span inText(int start, int end) {
        if (start < 0 || end < start || end > plain.length()) {
            throw new IndexOutOfBoundsException(
                    "Not in the plain text: " + start + " to " + end + " of " + plain.length());
        }
        if (wordStarts.length == 0) {
            return new Span(0, prepared.original().length());
        }
        return prepared.originalOfWords(wordAt(start), wordAt(Math.max(start, end - 1)));
    }

    private int wordAt(int index) {
        int found = java.util.Arrays.binarySearch(wordStarts, index);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    @Override
    public List<Measure> measures() {
        return prepared.measures().stream().map(FoundMeasure::measure).toList();
    }
}
