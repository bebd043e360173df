package org.sharon.core.enabling;

import java.util.List;
import java.util.Optional;

/** Which versions something can be asked for. */
final class Choice {

    private Choice() {}

    /**
     * To switch on: the version that serves while a trust uses it, else what is stored. To change:
     * every other one, and the one that serves when it was never signed here.
     */
    static List<Candidate> of(Kind kind, ServiceState state, Versions versions) {
        return switch (kind) {
            case ENABLE ->
                    state.serving()
                            .filter(now -> state.isUsed() || state.stored().isEmpty())
                            .map(List::of)
                            .orElse(state.stored());
            case UPDATE ->
                    state.stored().stream()
                            .filter(each -> state.isUnsigned() || !serves(state, each))
                            .toList();
            case ROLL_BACK -> versions.previous(state.id()).map(List::of).orElse(List.of());
            case DISABLE, REMOVE, EXPORT -> List.of();
        };
    }

    /** The chosen one. Without a word: what there is when there is no choice, else what serves. */
    static Optional<Candidate> chosen(
            Kind kind, ServiceState state, Versions versions, String digest) {
        if (!kind.bringsAVersion()) {
            String version = state.serving().map(Candidate::version).orElse("");
            return Optional.of(
                    new Candidate(state.id(), state.title(), version, "", "", "", List.of()));
        }
        List<Candidate> all = of(kind, state, versions);
        if (all.size() == 1 && digest.isEmpty()) {
            return all.stream().findFirst();
        }
        return all.stream()
                .filter(
                        each ->
                                digest.isEmpty()
                                        ? serves(state, each)
                                        : each.digest().equals(digest))
                .findFirst();
    }

    private static boolean serves(ServiceState state, Candidate candidate) {
        return state.serving().filter(now -> now.digest().equals(candidate.digest())).isPresent();
    }
}
