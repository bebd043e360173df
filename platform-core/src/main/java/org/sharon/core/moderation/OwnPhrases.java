package org.sharon.core.moderation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharon.api.moderation.Surface;
import org.sharon.core.moderation.RuleBook.Carded;
import org.sharon.core.moderation.RuleBook.Chapter;
import org.sharon.core.moderation.rules.PhraseGate;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleRunner;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Trial;
import org.sharon.descriptor.PluginDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plugin keeps what it promises in its own labelled lines. Those about rules in Java are tried
 * last, because nothing of a plugin runs before people have agreed to it.
 */
@Singleton
final class OwnPhrases implements JarCheck {

    private static final Logger log = LoggerFactory.getLogger(OwnPhrases.class);

    /** Behind the digest of a jar whose lines about rules in Java hold. */
    private static final String CODED = "+java";

    private final TriedJars tried;

    /** By the digest of a jar that is to serve, until it does. */
    private final Map<String, RuleSet> ahead = new ConcurrentHashMap<>();

    @Inject
    OwnPhrases(TriedJars tried) {
        this.tried = tried;
    }

    @Override
    public void check(PluginJar jar) {
        try {
            judged(jar);
        } catch (IllegalArgumentException unreadable) {
            throw new RefusedException(
                    "Its rules or phrases cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public void prepare(PluginJar jar) {
        try {
            ahead.put(jar.digest(), judged(jar));
        } catch (IllegalArgumentException | RefusedException toldWhenItServes) {
            log.debug("{} is refused when it serves", jar.file());
        }
    }

    /** Its declared rules, when they were compiled and its lines hold. */
    Optional<RuleSet> takeCompiled(String digest) {
        return Optional.ofNullable(ahead.remove(digest));
    }

    private RuleSet judged(PluginJar jar) {
        PluginDescriptor plugin = jar.descriptor();
        RuleSet rules = RuleSet.of(plugin.service(), plugin.declaredRules());
        if (!tried.contains(jar.digest())) {
            tryLines(plugin, rules);
            tried.add(jar.digest());
        }
        return rules;
    }

    private static void tryLines(PluginDescriptor plugin, RuleSet rules) {
        refuseUnlessGood(PhraseGate.of(rules, plugin.codedRules(), plugin));
    }

    static void refuseUnlessGood(PhraseGate gate) {
        gate.refusal()
                .ifPresent(
                        sentence -> {
                            throw new RefusedException(sentence);
                        });
    }

    /**
     * Tries the lines about rules in Java, each call within {@code trial}; once for each jar and
     * build.
     */
    void checkCoded(Service service, Chapter chapter, List<PhraseLine> lines, Trial trial) {
        String memory = service.digest() + CODED;
        if (tried.contains(memory)) {
            return;
        }
        List<RefusedException> refusals = new ArrayList<>();
        RuleRunner runner =
                (rule, draft) -> {
                    try {
                        return trial.call(() -> rule.review(draft));
                    } catch (RefusedException refusal) {
                        refusals.add(refusal);
                        throw refusal;
                    }
                };
        PhraseGate gate =
                PhraseGate.ofCoded(
                        Carded.ids(chapter.coded()),
                        lines,
                        text -> chapter.rules().judge("", Surface.POST, text, runner).verdict());
        if (!refusals.isEmpty()) {
            throw refusals.get(0);
        }
        refuseUnlessGood(gate);
        tried.add(memory);
    }
}
