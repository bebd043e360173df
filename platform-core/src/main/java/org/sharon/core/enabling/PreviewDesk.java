package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.installations.Installations;
import org.sharon.core.installations.OperatorRequest;
import org.sharon.core.installations.OperatorRoute;
import org.sharon.core.installations.Signer;
import org.sharon.core.installations.StoredJar;
import org.sharon.core.plugins.JarCheck;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.preview.Affected;
import org.sharon.core.preview.JarPreview;
import org.sharon.core.preview.People;
import org.sharon.core.preview.Preview;
import org.sharon.core.trusts.Trusts;
import org.sharon.signing.BadSignatureException;
import org.sharon.signing.JarSignature;

/**
 * What a jar would change in this building, for an operator who has not brought it yet: compared
 * with what serves, and with the people of all trusts counted. Nothing of the jar is kept or runs.
 */
final class PreviewDesk implements OperatorRoute.Group {

    /** The first line of an answer. */
    private static final String TAKEN = "taken\n";

    private static final String REFUSED = "refused\n";

    private final Installations installations;
    private final Set<JarCheck> checks;
    private final Trusts trusts;
    private final People people;

    @Inject
    PreviewDesk(Installations installations, Set<JarCheck> checks, Trusts trusts, People people) {
        this.installations = installations;
        this.checks = checks;
        this.trusts = trusts;
        this.people = people;
    }

    @Override
    public List<OperatorRoute> routes() {
        return List.of(new OperatorRoute("POST", "/preview", this::preview));
    }

    private String preview(OperatorRequest asked) {
        PluginJar jar = PluginJar.whole("plugin.jar", asked.body());
        checks.forEach(each -> each.check(jar));
        String service = jar.descriptor().service();
        Optional<StoredJar> now = installations.serving(service);
        Preview preview =
                Preview.of(
                        now.map(StoredJar::descriptor),
                        jar.descriptor(),
                        Optional.of(everybodyIn(service)));
        JarPreview printed =
                new JarPreview(
                        preview,
                        signer(asked.body()),
                        now.flatMap(StoredJar::signer).map(PreviewDesk::printed));
        return (preview.isRefused() ? REFUSED : TAKEN)
                + (asked.word("json").isEmpty() ? printed.toText() : printed.toJson());
    }

    private Affected everybodyIn(String service) {
        return trusts.list().stream()
                .map(trust -> people.of(trust.id(), service))
                .reduce(
                        new Affected(0, 0),
                        (one, other) ->
                                new Affected(
                                        one.members() + other.members(),
                                        one.staff() + other.staff()));
    }

    private static Optional<JarPreview.Signer> signer(byte[] jar) {
        try {
            return JarSignature.verify(jar)
                    .map(it -> new JarPreview.Signer(it.signer(), it.fingerprint()));
        } catch (BadSignatureException bad) {
            throw new RefusedException(bad.getMessage(), bad);
        }
    }

    private static JarPreview.Signer printed(Signer signer) {
        return new JarPreview.Signer(signer.name(), signer.fingerprint());
    }
}
