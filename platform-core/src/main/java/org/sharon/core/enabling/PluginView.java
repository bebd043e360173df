package org.sharon.core.enabling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sharon.core.installations.ServiceNode;
import org.sharon.core.plugins.GuardFigures;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.web.Role;
import org.sharon.core.web.When;

/**
 * One service.
 *
 * @param hours those of the trust
 * @param proposals what was asked about it here, newest first
 * @param elsewhere the version that somebody else in the building wants to change to; null if none
 * @param hasPrevious whether another version served before this one
 * @param done what has just been done; empty when nothing
 */
record PluginView(
        Role role,
        ServiceState state,
        ReadingHours hours,
        List<Proposal> proposals,
        @Nullable Candidate elsewhere,
        boolean hasPrevious,
        boolean needsTwo,
        String done) {

    private static final int SHOWN = 10;

    boolean isAdministrator() {
        return role == Role.TRUST_ADMINISTRATOR;
    }

    String words() {
        return ServiceWords.of(state);
    }

    String notOpen() {
        return ServiceWords.notOpen(state);
    }

    Opening opening() {
        EnabledService here = state.here();
        return here == null ? Opening.none() : here.opening();
    }

    String lead() {
        return opening().leadName().isEmpty()
                ? "Nobody is named yet"
                : opening().leadName() + ", " + opening().leadTitle();
    }

    List<String> week() {
        List<String> week = opening().hoursIn(hours).week();
        return week.isEmpty() ? List.of("Nobody reads yet") : week;
    }

    String whoseHours() {
        return opening().hours() == null ? "The hours of the trust" : "Its own hours";
    }

    String outside() {
        return opening().outside().isEmpty() ? "Nobody has said yet" : opening().outside();
    }

    String outsideWelsh() {
        return opening().outsideWelsh();
    }

    String since() {
        Instant since = state.since();
        return since == null ? "Not known" : When.words(since);
    }

    String swap() {
        Long millis = state.swapMillis();
        return millis == null ? "Not known" : millis + " milliseconds";
    }

    /** Such as "On all 3 nodes". */
    String where() {
        long all = state.nodes().size();
        long serve = state.nodes().stream().filter(ServiceNode::serves).count();
        if (all == 0) {
            return "Nowhere";
        }
        if (serve < all) {
            return "On %d of %d nodes; the others are catching up".formatted(serve, all);
        }
        return all == 1 ? "On the one node of this building" : "On all %d nodes".formatted(all);
    }

    Optional<GuardFigures> figures() {
        return state.figures();
    }

    Map<String, Long> failures() {
        return new TreeMap<>(state.figures().map(GuardFigures::failuresByRule).orElse(Map.of()));
    }

    boolean serves(Candidate candidate) {
        return state.serving().filter(now -> now.digest().equals(candidate.digest())).isPresent();
    }

    String address(Kind kind) {
        return "%s/%s/%s".formatted(PluginPages.LIST, state.id(), kind.word());
    }

    String address(Candidate version) {
        return "%s/%s/versions/%s".formatted(PluginPages.LIST, state.id(), version.digest());
    }

    boolean hasOtherVersions() {
        return state.stored().stream().anyMatch(each -> !serves(each)) || state.isUnsigned();
    }

    List<Proposal> latest() {
        return proposals.subList(0, Math.min(SHOWN, proposals.size()));
    }

    String asked(Proposal proposal) {
        return When.words(proposal.askedAt());
    }

    String ended(Proposal proposal, Instant now) {
        return ServiceWords.of(proposal, now, 0);
    }
}
