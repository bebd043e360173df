package org.sharon.core.moderation;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharon.core.moderation.rules.PhraseGate;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.PluginDescriptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plugin keeps what it promises in its own labelled lines. Those about rules in Java are tried
 * when they run.
 */
@Singleton
final class OwnPhrases implements JarCheck {

    private static final Logger log = LoggerFactory.getLogger(OwnPhrases.class);

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
        PhraseGate.of(rules, plugin.codedRules(), plugin)
                .refusal()
                .ifPresent(
                        sentence -> {
                            throw new RefusedException(sentence);
                        });
    }
}
