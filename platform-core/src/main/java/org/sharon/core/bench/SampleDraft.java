package org.sharon.core.bench;

import java.util.List;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Measure;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Surface;

/** A text without anything around it. */
record SampleDraft(String text) implements Draft {

    @Override
    public String service() {
        return GuardBench.SERVICE;
    }

    @Override
    public String room() {
        return "";
    }

    @Override
    public Surface surface() {
        return Surface.POST;
    }

    @Override
    public String plain() {
        return text;
    }

    @Override
    public Span inText(int start, int end) {
        return new Span(start, end);
    }

    @Override
    public List<Measure> measures() {
        return List.of();
    }
}
