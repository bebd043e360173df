package org.sharon.core.enabling;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.installations.ServiceNode;
import org.sharon.core.installations.Signer;
import org.sharon.core.plugins.DeploymentStatus;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.preview.Preview;

/** The versions of services that are stored in the building, and which of them serves. */
interface Versions {

    /** Every version that is stored, the newest of each service first. */
    List<Candidate> stored();

    default List<Candidate> storedOf(String service) {
        return stored().stream().filter(each -> each.service().equals(service)).toList();
    }

    default Optional<Candidate> find(String service, String digest) {
        return storedOf(service).stream().filter(each -> each.digest().equals(digest)).findFirst();
    }

    /** The version that serves now. */
    Optional<Candidate> serving(String service);

    /** The version that served before it. */
    Optional<Candidate> previous(String service);

    /**
     * Makes a version serve on every node, or leaves everything as it was.
     *
     * @param account in whose name
     * @throws RefusedException with a sentence that says why not
     */
    void serve(String service, String digest, long account);

    /** To whose jars of this service two people have agreed; empty before they did. */
    Optional<Signer> signer(String service);

    /** From the end of the transaction on the service belongs to who signed this version. */
    void pin(Handle handle, Candidate version, long proposal);

    /** Each service beside each node that lives. */
    List<ServiceNode> nodes();

    /** Every jar that this node has looked at: what runs, and what is refused. */
    List<DeploymentStatus> statuses();

    /**
     * What would change for a trust; nothing of the version runs. Empty when its jar does not say.
     *
     * @param fromNothing whether the trust does not have the service yet
     */
    Optional<Preview> preview(Candidate next, int trust, boolean fromNothing);

    /** What an administrator should know about how jars are accepted; empty when all is well. */
    Optional<String> warning();

    /** What two people should look at twice; one sentence each. */
    List<String> warnings(Candidate next);

    /**
     * All that a service is in a trust, as a zip that whoever asks deletes.
     *
     * @throws RefusedException when it cannot be written
     */
    Path export(String service, int trust);

    /**
     * Stops a service on every node.
     *
     * @param account in whose name
     */
    void remove(String service, long account);

    /**
     * Checks a jar and stores it; nothing of it runs.
     *
     * @throws RefusedException with a sentence that says what is wrong with it
     */
    Candidate add(byte[] jar, String file, long account);
}
