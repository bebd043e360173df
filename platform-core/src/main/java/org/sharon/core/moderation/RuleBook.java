package org.sharon.core.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.core.moderation.rules.PhraseGate;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.plugins.Trial;
import org.sharon.descriptor.JarFacts;

/**
 * The rules of every version of a service, compiled before it serves anyone and let go of when its
 * code is unloaded. A plugin whose rules cannot be read is refused.
 */
final class RuleBook implements ServiceListener {

    /** The compiled rules of one version, and those among them that are the plugin's own code. */
    record Chapter(RuleSet rules, List<Carded> coded) {}

    /**
     * A rule in Java with the card it gave at the start, so that its card is not asked for again.
     */
    record Carded(CodedRule rule, RuleCard card) implements CodedRule {

        @Override
        public @Nullable Judgement review(Draft draft) {
            return rule.review(draft);
        }

        static List<String> ids(List<Carded> all) {
            return all.stream().map(each -> each.card().id()).toList();
        }
    }

    private final RuleSet baseline = RuleSet.baseline();
    private final Map<Service, Chapter> chapters = new ConcurrentHashMap<>();
    private final TrustRules trustRules;
    private final OwnPhrases phrases;

    @Inject
    RuleBook(TrustRules trustRules, OwnPhrases phrases) {
        this.trustRules = trustRules;
        this.phrases = phrases;
    }

    /** What reads a text when its service is not here. */
    RuleSet baseline() {
        return baseline;
    }

    /** Empty for a version that was never announced or has stopped. */
    Optional<Chapter> find(Service service) {
        return Optional.ofNullable(chapters.get(service));
    }

    @Override
    public void serviceWillServe(Service next, Optional<Service> previous) {
        Chapter chapter = compiled(next);
        chapters.put(next, chapter);
        trustRules.prepare(next, chapter.rules());
    }

    @Override
    public void serviceIsTried(Service next, Trial trial) {
        Chapter chapter = chapters.get(next);
        if (chapter != null && !chapter.coded().isEmpty()) {
            phrases.checkCoded(next, chapter, ownLines(next), trial);
        }
    }

    @Override
    public void serviceWillNotServe(Service next) {
        letGoOf(next);
    }

    @Override
    public void serviceHasStopped(Service gone) {
        letGoOf(gone);
    }

    private void letGoOf(Service gone) {
        chapters.remove(gone);
        trustRules.forget(gone);
    }

    private Chapter compiled(Service service) {
        List<Rule> declared = new ArrayList<>();
        List<Carded> coded = new ArrayList<>();
        for (int i = 0; i < service.rules().size(); i++) {
            Rule rule = service.rules().get(i);
            if (rule instanceof CodedRule code) {
                coded.add(new Carded(code, service.cards().get(i)));
            } else {
                declared.add(rule);
            }
        }
        try {
            RuleSet words =
                    phrases.takeCompiled(service.digest())
                            .orElseGet(() -> judged(service, declared, coded));
            return new Chapter(words.withCoded(coded), List.copyOf(coded));
        } catch (IllegalArgumentException unreadable) {
            throw new RefusedException("its rules cannot be read: " + unreadable.getMessage());
        }
    }

    private static RuleSet judged(Service service, List<Rule> declared, List<Carded> coded) {
        RuleSet words = RuleSet.of(service.id(), declared);
        checkOwnPhrases(service, words, coded);
        return words;
    }

    /** A plugin keeps what it promises in its own labelled lines, or it does not serve. */
    private static void checkOwnPhrases(Service service, RuleSet compiled, List<Carded> coded) {
        OwnPhrases.refuseUnlessGood(PhraseGate.of(compiled, Carded.ids(coded), ownLines(service)));
    }

    private static List<PhraseLine> ownLines(Service service) {
        String file =
                service.resources()
                        .find(JarFacts.PHRASES)
                        .map(bytes -> new String(bytes, UTF_8))
                        .orElse("");
        try {
            return PhraseLine.read(service.id(), file.lines().toList());
        } catch (IllegalArgumentException unreadable) {
            throw new RefusedException(
                    "Its phrases.tsv cannot be read: " + unreadable.getMessage());
        }
    }
}
