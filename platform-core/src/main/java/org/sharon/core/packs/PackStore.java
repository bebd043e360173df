package org.sharon.core.packs;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.packs.content.PackFile;
import org.sharon.core.store.Database;
import org.sharon.signing.PluginSignature;

/** The packs that trusts keep. */
final class PackStore {

    private static final int KEPT = 5;

    private static final String LIST =
            """
            SELECT pack, version, title, digest, signer_name, signer_fingerprint, added_at
              FROM rule_pack
             WHERE trust = :trust AND (:pack = '' OR pack = :pack)
             ORDER BY pack, added_at DESC, digest
            """;

    private static final String ADD =
            """
            INSERT INTO rule_pack (trust, digest, pack, version, title, file, bytes, signer_name,
                                   signer_fingerprint, added_by, added_at)
            VALUES (:trust, :digest, :pack, :version, :title, :file, :bytes, :signer, :fingerprint,
                    :by, :at)
            ON DUPLICATE KEY UPDATE added_at = VALUES(added_at), added_by = VALUES(added_by)
            """;

    /** What is on, or was before, or is waited for, stays; of the others the newest. */
    private static final String TOO_OLD =
            """
            SELECT k.digest
              FROM rule_pack k
              LEFT JOIN rule_pack_on o ON o.trust = k.trust AND o.pack = k.pack
             WHERE k.trust = :trust AND k.pack = :pack
               AND NOT (k.digest <=> o.digest) AND NOT (k.digest <=> o.previous_digest)
               AND NOT EXISTS (SELECT 1 FROM rule_pack_proposal p
                                WHERE p.trust = k.trust AND p.digest = k.digest
                                  AND p.state = 'open')
             ORDER BY k.added_at DESC, k.digest
             LIMIT 1000 OFFSET :kept
            """;

    private final Database database;

    @Inject
    PackStore(Database database) {
        this.database = database;
    }

    /** The newest of each pack first; those of one pack when {@code pack} is not empty. */
    List<StoredPack> list(int trust, String pack) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("trust", trust)
                                .bind("pack", pack)
                                .map((row, context) -> stored(row))
                                .list());
    }

    Optional<StoredPack> find(int trust, String digest) {
        return list(trust, "").stream().filter(each -> each.digest().equals(digest)).findFirst();
    }

    Optional<byte[]> bytes(int trust, String digest) {
        return database.read(handle -> bytes(handle, trust, digest));
    }

    Optional<byte[]> bytes(Handle handle, int trust, String digest) {
        return handle.createQuery(
                        "SELECT bytes FROM rule_pack WHERE trust = :trust AND digest = :digest")
                .bind("trust", trust)
                .bind("digest", digest)
                .mapTo(byte[].class)
                .findOne();
    }

    void add(
            Handle handle,
            int trust,
            PackFile file,
            String name,
            Optional<PluginSignature> signature,
            long by,
            Instant at) {
        handle.createUpdate(ADD)
                .bind("trust", trust)
                .bind("digest", file.digest())
                .bind("pack", file.pack().id())
                .bind("version", file.pack().version())
                .bind("title", file.pack().title())
                .bind("file", name.length() <= 255 ? name : name.substring(0, 255))
                .bind("bytes", file.bytes())
                .bind("signer", signature.map(PluginSignature::signer).orElse(null))
                .bind("fingerprint", signature.map(PluginSignature::fingerprint).orElse(null))
                .bind("by", by)
                .bind("at", at)
                .execute();
        List<String> old =
                handle.createQuery(TOO_OLD)
                        .bind("trust", trust)
                        .bind("pack", file.pack().id())
                        .bind("kept", KEPT)
                        .mapTo(String.class)
                        .list();
        if (!old.isEmpty()) {
            handle.createUpdate(
                            "DELETE FROM rule_pack WHERE trust = :trust AND digest IN (<digests>)")
                    .bind("trust", trust)
                    .bindList("digests", old)
                    .execute();
        }
    }

    private static StoredPack stored(ResultSet row) throws SQLException {
        return new StoredPack(
                row.getString("pack"),
                row.getString("version"),
                row.getString("title"),
                row.getString("digest"),
                Optional.ofNullable(row.getString("signer_name")),
                Optional.ofNullable(row.getString("signer_fingerprint")),
                row.getTimestamp("added_at").toInstant());
    }
}
