package org.sharon.core.installations;

import com.google.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.signing.SignatureCheck;

/**
 * What an operator may ask for from the command line. In development it is done at once; in
 * production an operator brings jars, and two people decide.
 */
public final class OperatorOrders {

    private final Installations installations;
    private final Deployer deployer;
    private final PluginMode mode;

    @Inject
    OperatorOrders(Installations installations, Deployer deployer, SignatureCheck signatures) {
        this.installations = installations;
        this.deployer = deployer;
        this.mode = signatures.mode();
    }

    /** A line for each: service, version, state, file, sentence, signer, with tabs between them. */
    String list() {
        return deployer.statuses().stream().map(this::line).collect(Collectors.joining());
    }

    private String line(DeploymentStatus each) {
        return Stream.of(
                                each.service(),
                                each.version(),
                                each.state().name().toLowerCase(Locale.ROOT),
                                each.file(),
                                each.sentence(),
                                signer(each))
                        .map(word -> word == null ? "" : word.replaceAll("[\\t\\n\\r]", " "))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    private String signer(DeploymentStatus each) {
        return Optional.ofNullable(each.digest())
                .flatMap(installations::find)
                .flatMap(StoredJar::signer)
                .map(Signer::name)
                .orElse("");
    }

    /** Takes a jar from an operator: in development it serves when this returns. */
    public StoredJar take(String file, byte[] bytes) {
        PluginJar jar = PluginJar.whole(file, bytes);
        if (mode == PluginMode.PRODUCTION) {
            return installations.keep(jar, null);
        }
        installations.serveNow(jar, any -> {});
        return installations.find(jar.digest()).orElseThrow();
    }

    /**
     * @param update whether the service has to be here already
     */
    String install(String file, byte[] bytes, boolean update) {
        PluginJar jar = PluginJar.whole(file, bytes);
        String service = jar.descriptor().service();
        if (update && installations.servingDigest(service).isEmpty()) {
            throw new RefusedException(
                    "There is no service %s here yet: use sharon plugin install"
                            .formatted(service));
        }
        if (mode == PluginMode.PRODUCTION) {
            StoredJar kept = installations.keep(jar, null);
            return said("%s waits for approval: two people agree to it on /admin/plugins", kept);
        }
        boolean older =
                installations
                        .serving(service)
                        .filter(now -> jar.isOlderThan(now.version()))
                        .isPresent();
        installations.serveNow(jar, any -> {});
        return said(
                older
                        ? "%s serves on every node. It is older than the version before"
                        : "%s serves on every node",
                service + " " + jar.version());
    }

    String rollBack(String service) {
        refuseInProduction();
        return said("%s serves again on every node", installations.rollBack(service, null));
    }

    String remove(String service) {
        refuseInProduction();
        installations.remove(service, null);
        return said(
                "%s serves no more. Its rooms and what was said in them stay, and new posts wait"
                        + " for a person",
                service);
    }

    private void refuseInProduction() {
        if (mode == PluginMode.PRODUCTION) {
            throw new RefusedException("Two people decide this in production: open /admin/plugins");
        }
    }

    private static String said(String sentence, Object what) {
        return sentence.formatted(what) + ".";
    }
}
