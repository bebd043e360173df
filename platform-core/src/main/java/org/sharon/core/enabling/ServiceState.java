package org.sharon.core.enabling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.installations.ServiceNode;
import org.sharon.core.installations.Signer;
import org.sharon.core.plugins.GuardFigures;
import org.sharon.core.trusts.EnabledService;

/**
 * One service as one trust sees it. Of other trusts it says nothing.
 *
 * @param serving the version that serves in the building
 * @param signer to whose jars two people have agreed; empty before they did
 * @param here what the trust has of it; null when it never switched it on
 * @param missing why members do not find its rooms although it is on
 * @param waiting what was asked here and waits
 * @param trouble what an operator should know about it, such as a quarantine; empty when all is
 *     well
 * @param isUnsigned whether another jar serves than the one that two people approved here
 * @param isUsed whether any trust of the building has it switched on
 * @param nodes those that live
 * @param since when the serving version took over
 * @param swapMillis how long that took
 */
record ServiceState(
        String id,
        String title,
        Optional<Candidate> serving,
        Optional<Signer> signer,
        @Nullable EnabledService here,
        List<String> missing,
        Optional<Proposal> waiting,
        boolean isUnsigned,
        boolean quarantined,
        String trouble,
        boolean isUsed,
        List<ServiceNode> nodes,
        @Nullable Instant since,
        @Nullable Long swapMillis,
        List<Candidate> stored,
        Optional<GuardFigures> figures) {

    ServiceState {
        missing = List.copyOf(missing);
        nodes = List.copyOf(nodes);
        stored = List.copyOf(stored);
    }

    boolean isOn() {
        return here != null && here.isOn();
    }
}
