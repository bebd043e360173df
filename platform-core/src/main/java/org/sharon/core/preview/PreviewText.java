package org.sharon.core.preview;

import java.util.List;
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
        shifts("No longer flagged, or more mildly", corpus.shifts(), true);
        shifts("Flagged more strictly", corpus.shifts(), false);
    }

    private void shifts(String title, List<Shift> shifts, boolean milder) {
        List<Shift> wanted = shifts.stream().filter(each -> each.isMilder() == milder).toList();
        if (!wanted.isEmpty()) {
            line(title + ":");
            wanted.forEach(
                    each ->
                            line(
                                    "  %s becomes %s (%s): %s"
                                            .formatted(
                                                    each.before().word(),
                                                    each.after().word(),
                                                    each.rule(),
                                                    each.text())));
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
