package org.sharon.core.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * One thing that somebody did.
 *
 * @param number counts within the trust, from 1, without a gap
 * @param actor the account of whoever did it
 * @param action such as {@code identity.opened}
 * @param subject kind and id of what it was done to, such as {@code account:12}
 * @param reason what they gave as their reason; may be empty
 */
public record AuditEntry(
        int trust,
        long number,
        long actor,
        String action,
        String subject,
        String reason,
        Instant at) {

    /** The hash of this entry behind {@code previous}: change either and it is another. */
    byte[] hashAfter(byte[] previous) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(previous);
            out.writeInt(trust);
            out.writeLong(number);
            out.writeLong(actor);
            writeText(out, action);
            writeText(out, subject);
            writeText(out, reason);
            out.writeLong(at.toEpochMilli());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Memory can be written and SHA-256 exists", impossible);
        }
    }

    // With its length, so that no text can be moved from one field to the next unseen.
    private static void writeText(DataOutputStream out, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
