package org.sharon.core.preview;

import org.sharon.core.moderation.rules.PhraseGate.Judged;
import org.sharon.core.preview.Corpus.Shift;

/** A preview as plain text. */
final class PreviewText {

    private final StringBuilder text = new StringBuilder();

    private PreviewText() {}

    static String of(Preview preview) {
        PreviewText written = new PreviewText();
        written.write(preview);
        return written.text.toString();
    }

    private void write(Preview preview) {
        line(preview.sentence());
        preview.reach().ifPresent(this::line);
        preview.refusals().forEach(reason -> line("It would be refused. " + reason + "."));
        write(preview.corpus());
        for (Section section : preview.sections()) {
            heading(section.title());
            section.changes().forEach(this::write);
        }
        if (preview.sections().isEmpty() && preview.corpus().shifts().isEmpty()) {
            line("");
            line("Nothing else would change.");
        }
    }

    private void write(Corpus corpus) {
        heading("Tried on phrases");
        if (corpus.lines() + corpus.left() == 0) {
            line("It brings no phrases of its own.");
        } else {
            line(
                    "%d of its own lines were tried; %d do not hold."
                            .formatted(corpus.lines(), corpus.misses().size()));
        }
        if (!corpus.coded().isEmpty()) {
            line(
                    "Written in Java, and judged only when it runs: %s."
                            .formatted(String.join(", ", corpus.coded())));
        }
        for (Judged miss : corpus.misses()) {
            line("  does not hold: %s: %s".formatted(miss.sentence(), miss.line().text()));
        }
        for (Shift shift : corpus.shifts()) {
            line(
                    "  %s: %s becomes %s (%s): %s"
                            .formatted(
                                    shift.words(),
                                    shift.before().word(),
                                    shift.after().word(),
                                    shift.rule(),
                                    shift.text()));
        }
    }

    private void write(Change change) {
        line("  %-8s %s".formatted(change.kind().word(), change.what()));
        change.details()
                .forEach(detail -> detail.lines().forEach(each -> line("             " + each)));
    }

    private void heading(String title) {
        line("");
        line(title);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
