package org.sharon.core.packs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.TreeSet;
import org.sharon.core.enabling.Signature;

/** What programs read; {@code openapi/admin.yaml} describes each of these. */
final class PackJson {

    private PackJson() {}

    static JsonObject pack(PackState state) {
        JsonArray stored = new JsonArray();
        state.stored().forEach(each -> stored.add(version(each)));
        return new JsonObject()
                .put("id", state.id())
                .put("title", state.title())
                .put("on", state.isOn())
                .put("version", state.serving().map(StoredPack::version).orElse(null))
                .put("digest", state.on().map(PackOn::digest).orElse(null))
                .put("previous", state.on().flatMap(PackOn::previous).orElse(null))
                .put("services", state.on().map(each -> services(each.services())).orElse(null))
                .put("since", state.on().map(each -> each.since().toString()).orElse(null))
                .put("trouble", state.trouble().isEmpty() ? null : state.trouble())
                .put("stored", stored)
                .put("waiting", state.waiting().map(Proposal::id).orElse(null));
    }

    static JsonObject version(StoredPack stored) {
        return new JsonObject()
                .put("pack", stored.pack())
                .put("title", stored.title())
                .put("version", stored.version())
                .put("digest", stored.digest())
                .put("signer", stored.signer().orElse(null))
                .put("addedAt", stored.addedAt().toString());
    }

    static JsonObject proposal(Proposal asked, Instant now) {
        Signature signature = asked.signed().map(Proposal.Signed::signature).orElse(null);
        return new JsonObject()
                .put("id", asked.id())
                .put("kind", asked.kind().word())
                .put("pack", asked.pack())
                .put("version", asked.version())
                .put("digest", asked.digest())
                .put("services", services(asked.services()))
                .put("askedBy", asked.askedByName())
                .put("askedAt", asked.askedAt().toString())
                .put("expiresAt", asked.expiresAt().toString())
                .put("state", asked.stateAt(now).word())
                .put("sentence", Words.of(asked, now))
                .put("signedName", signature == null ? null : signature.name())
                .put("registration", signature == null ? null : signature.registration());
    }

    private static JsonArray services(ServiceList services) {
        JsonArray array = new JsonArray();
        if (services.isAll()) {
            return array.add("all");
        }
        new TreeSet<>(services.ids()).forEach(array::add);
        return array;
    }
}
