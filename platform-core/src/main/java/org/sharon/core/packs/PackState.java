package org.sharon.core.packs;

import java.util.List;
import java.util.Optional;
import org.sharon.core.web.When;

/**
 * A pack, as one trust has it.
 *
 * @param stored its versions, the newest first; at least one
 * @param on empty while it is off
 * @param waiting what was asked for and nobody has decided
 * @param trouble why it is on and cannot be asked; empty when it can
 */
record PackState(
        String id,
        List<StoredPack> stored,
        Optional<PackOn> on,
        Optional<Proposal> waiting,
        String trouble) {

    PackState {
        stored = List.copyOf(stored);
    }

    String title() {
        return serving().orElse(stored.get(0)).title();
    }

    boolean isOn() {
        return on.isPresent();
    }

    boolean isOn(StoredPack version) {
        return on.filter(each -> each.digest().equals(version.digest())).isPresent();
    }

    /** The version that is on. */
    Optional<StoredPack> serving() {
        return stored.stream().filter(this::isOn).findFirst();
    }

    String version() {
        return serving().map(StoredPack::version).orElse("");
    }

    boolean hasPrevious() {
        return on.flatMap(PackOn::previous).isPresent();
    }

    /** Such as "On here" or "Waiting for a second person until 2:32pm". */
    String words() {
        return waiting.map(
                        asked ->
                                "Waiting for a second person until "
                                        + When.clock(asked.expiresAt()))
                .orElse(isOn() ? "On here" : "Off here");
    }

    String address() {
        return PackPages.LIST + "/" + id;
    }

    String address(StoredPack version) {
        return address() + "/versions/" + version.digest();
    }
}
