package org.sharon.core.moderation;

import static java.util.Objects.requireNonNull;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.core.moderation.RuleBook.Carded;
import org.sharon.core.moderation.rules.RuleRunner;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Service;

/**
 * Runs the coded rules of one version on one text. The first that is asked for makes one guarded
 * call for all of them; when that call fails, none of them has answered.
 */
final class GuardedRules implements RuleRunner {

    /** There is no answer, and a person decides. */
    private static final class UnansweredException extends Exception {
        private static final long serialVersionUID = 1L;

        UnansweredException() {
            super("unanswered", null, false, false);
        }
    }

    private record Answers(Map<CodedRule, Judgement> judgements, boolean ofAnotherVersion) {}

    private final Guarded guarded;
    private final Service service;
    private final List<Carded> rules;
    private @Nullable Outcome<Answers> outcome;

    GuardedRules(Guarded guarded, Service service, List<Carded> rules) {
        this.guarded = guarded;
        this.service = service;
        this.rules = rules;
    }

    @Override
    public Judgement run(CodedRule rule, Draft draft) throws UnansweredException {
        if (outcome == null) {
            outcome = guarded.call(service.id(), progress -> answers(draft, progress));
        }
        if (outcome instanceof Outcome.Answered<Answers> answered) {
            Judgement judgement = answered.value().judgements().get(rule);
            if (judgement != null) {
                return judgement;
            }
        }
        throw new UnansweredException();
    }

    /** Whether another version took over meanwhile, so that the text is to be judged anew. */
    boolean wasReplaced() {
        return outcome instanceof Outcome.Answered<Answers> answered
                && answered.value().ofAnotherVersion();
    }

    private Answers answers(Draft draft, org.sharon.core.plugins.Progress progress) {
        if (progress.service() != service) {
            return new Answers(Map.of(), true);
        }
        Map<CodedRule, Judgement> judgements = new IdentityHashMap<>();
        for (Carded each : rules) {
            progress.at(each.card().id());
            judgements.put(each, requireNonNull(each.review(draft), "A rule answers something"));
        }
        return new Answers(judgements, false);
    }
}
