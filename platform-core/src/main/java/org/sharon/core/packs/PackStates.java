package org.sharon.core.packs;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharon.core.trusts.Trusts;

/** What a trust has of each pack. */
final class PackStates {

    private final PackStore packs;
    private final PackOnStore on;
    private final ProposalStore proposals;
    private final PacksInUse inUse;
    private final Trusts trusts;
    private final Clock clock;

    @Inject
    PackStates(
            PackStore packs,
            PackOnStore on,
            ProposalStore proposals,
            PacksInUse inUse,
            Trusts trusts,
            Clock clock) {
        this.packs = packs;
        this.on = on;
        this.proposals = proposals;
        this.inUse = inUse;
        this.trusts = trusts;
        this.clock = clock;
    }

    /** In the order of their ids. */
    List<PackState> list(int trust) {
        Map<String, List<StoredPack>> byId =
                packs.list(trust, "").stream()
                        .collect(
                                Collectors.groupingBy(
                                        StoredPack::pack, LinkedHashMap::new, Collectors.toList()));
        Map<String, PackOn> here =
                on.list(trust).stream().collect(Collectors.toMap(PackOn::pack, each -> each));
        List<Proposal> asked = proposals.list(trust, "");
        Map<String, String> troubles =
                inUse.troubles(trust).stream()
                        .collect(
                                Collectors.toMap(
                                        PacksInUse.Trouble::pack, PacksInUse.Trouble::reason));
        Instant now = clock.instant();
        return byId.entrySet().stream()
                .map(
                        each ->
                                new PackState(
                                        each.getKey(),
                                        each.getValue(),
                                        Optional.ofNullable(here.get(each.getKey())),
                                        asked.stream()
                                                .filter(one -> one.pack().equals(each.getKey()))
                                                .filter(one -> one.stateAt(now).isWaiting())
                                                .findFirst(),
                                        troubles.getOrDefault(each.getKey(), "")))
                .toList();
    }

    Optional<PackState> find(int trust, String pack) {
        return list(trust).stream().filter(each -> each.id().equals(pack)).findFirst();
    }

    /** The services in words, with their titles. */
    String words(int trust, ServiceList services) {
        Map<String, String> titles = trusts.servicesOf(trust);
        return services.words(id -> titles.getOrDefault(id, id));
    }
}
