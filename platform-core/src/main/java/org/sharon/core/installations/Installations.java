package org.sharon.core.installations;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.store.Database;

/**
 * The jars that the building keeps, and which of them serve.
 *
 * <p>Nobody is asked here whether they may: whoever calls has asked. Methods block, some for as
 * long as all nodes take to follow, and so are not to be called on an event loop.
 */
public final class Installations {

    private final Database database;
    private final JarStore jars;
    private final JarLoader loader;
    private final JarChecks checks;
    private final SignerPins signers;
    private final SetStore sets;
    private final Switches switches;
    private final NodeStore nodes;

    @Inject
    Installations(
            Database database,
            JarStore jars,
            JarLoader loader,
            JarChecks checks,
            SignerPins signers,
            SetStore sets,
            Switches switches,
            NodeStore nodes) {
        this.database = database;
        this.jars = jars;
        this.loader = loader;
        this.checks = checks;
        this.signers = signers;
        this.sets = sets;
        this.switches = switches;
        this.nodes = nodes;
    }

    /**
     * Checks a jar and keeps it, and runs nothing of it. It waits until it serves.
     *
     * @param file the name under which it came, without a folder
     * @param account of the person who brought it
     * @throws RefusedException when it can be no plugin here, with the sentence that says why
     */
    public StoredJar add(byte[] jar, String file, long account) {
        return keep(PluginJar.whole(file, jar), account);
    }

    StoredJar keep(PluginJar jar, @Nullable Long by) {
        Optional<Signer> signer = checks.signer(jar);
        NewJar stored = new NewJar(jar, signer);
        String service = stored.service();
        checks.owner(service, jar);
        checks.contents(jar);
        boolean serves = servingDigest(service).filter(jar.digest()::equals).isPresent();
        return database.write(
                handle -> {
                    jars.add(handle, stored, by, !serves);
                    return jars.find(handle, jar.digest()).orElseThrow();
                });
    }

    /** Each service beside each node that lives, by service and address. */
    public List<ServiceNode> nodes() {
        return nodes.list();
    }

    /** Every jar that can serve, by service, the newest first. */
    public List<StoredJar> jars() {
        return jars.list();
    }

    /** Those to which people have to agree. */
    Stream<StoredJar> waiting() {
        return jars.listWaiting().stream();
    }

    public Optional<StoredJar> find(String digest) {
        return jars.find(digest);
    }

    /** What serves, on every node. */
    public Optional<StoredJar> serving(String service) {
        return servingDigest(service).flatMap(jars::find);
    }

    /** What served before, and would serve again after {@link #rollBack}. */
    public Optional<StoredJar> previous(String service) {
        return sets.find(service)
                .filter(row -> !row.previous().equals(row.digest()))
                .flatMap(SetStore.Row::previous)
                .flatMap(jars::find);
    }

    /**
     * All nodes serve this version when this returns, or nothing has changed.
     *
     * @param account of the person in whose name it is done; null for an operator
     * @throws RefusedException with the sentence that says why
     */
    public void serve(String service, String digest, @Nullable Long account) {
        StoredJar stored =
                find(digest)
                        .orElseThrow(() -> new RefusedException("There is no such version here"));
        PluginJar jar = loader.load(digest);
        switches.serve(
                brought -> checkIs(service, brought), new NewJar(jar, stored.signer()), account);
    }

    /** The version before this one serves again. */
    public StoredJar rollBack(String service, @Nullable Long account) {
        StoredJar before =
                previous(service)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                "No version of %s served before: there is nothing to roll back to"
                                                        .formatted(service)));
        serve(service, before.digest(), account);
        return before;
    }

    /**
     * The service stops on every node. Its jars stay, so that it can be rolled back.
     *
     * @param account of the person in whose name it is done; null for an operator
     */
    public void remove(String service, @Nullable Long account) {
        if (servingDigest(service).isEmpty()) {
            throw new RefusedException("No service %s serves here".formatted(service));
        }
        switches.remove(service, account);
    }

    /** A jar that waits is not wanted after all. */
    public void withdraw(String digest) {
        jars.waitsNoMore(digest);
    }

    /**
     * Serves a jar that an operator brought, at once. Nobody is asked about a new signer here, so
     * one is refused; a jar that nobody signed says nothing about whose it is, and passes where
     * signatures are not needed.
     */
    void serveNow(PluginJar jar, Consumer<Service> check) {
        NewJar stored = new NewJar(jar, checks.signer(jar));
        checks.owner(stored.service(), jar);
        stored.signer()
                .filter(signer -> !signer.isPlatform())
                .flatMap(signer -> signers.objection(stored.service(), signer))
                .ifPresent(
                        sentence -> {
                            throw new RefusedException(sentence);
                        });
        switches.serve(check, stored, null);
    }

    /** Why people should look twice at who signed a jar; empty when there is nothing to say. */
    Optional<String> newSigner(StoredJar jar) {
        return jar.signer().flatMap(signer -> signers.objection(jar.service(), signer));
    }

    Optional<String> servingDigest(String service) {
        return sets.find(service).flatMap(SetStore.Row::digest);
    }

    private static void checkIs(String service, Service brought) {
        if (!brought.id().equals(service)) {
            throw new RefusedException("It is %s and not %s".formatted(brought.id(), service));
        }
    }
}
