package org.sharon.core.packs;

import java.util.List;
import java.util.stream.Collectors;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.core.packs.content.PackFile;

/**
 * A rule of a pack, as the people read it who decide.
 *
 * @param verdicts what it may answer
 */
record RuleView(String id, String verdicts, String memberText, String staffText) {

    static List<RuleView> of(PackFile file) {
        return file.pack().declaredRules().stream().map(RuleView::of).toList();
    }

    private static RuleView of(DeclaredRule rule) {
        return new RuleView(
                rule.id(),
                rule.cases().stream()
                        .map(each -> each.verdict().word())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                rule.card().memberText(),
                rule.card().staffText());
    }
}
