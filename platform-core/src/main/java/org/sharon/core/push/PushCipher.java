package org.sharon.core.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a message so that one browser alone can open it, and whoever carries it cannot (RFC 8291,
 * content coding aes128gcm).
 */
final class PushCipher {

    private static final int RECORD = 4096;
    private static final int KEY = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte LAST_RECORD = 2;

    private PushCipher() {}

    /**
     * @param browser the public key of the browser's subscription
     * @param auth the secret of the subscription, 16 bytes
     * @param own a private key for this message alone, and its public key
     * @param salt 16 random bytes for this message alone
     */
    static byte[] seal(
            byte[] message,
            ECPublicKey browser,
            byte[] auth,
            ECPrivateKey own,
            ECPublicKey ownPublic,
            byte[] salt)
            throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own);
        agreement.doPhase(browser, true);
        byte[] keys = join(P256.bytes(browser), P256.bytes(ownPublic));
        byte[] input =
                expand(hmac(auth, agreement.generateSecret()), join(label("WebPush: info"), keys));
        byte[] random = hmac(salt, input);
        byte[] key = expand(random, label("Content-Encoding: aes128gcm"));
        byte[] nonce = expand(random, label("Content-Encoding: nonce"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(Arrays.copyOf(key, KEY), "AES"),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOf(nonce, NONCE)));
        byte[] sealed = cipher.doFinal(join(message, new byte[] {LAST_RECORD}));
        byte[] sender = P256.bytes(ownPublic);
        return ByteBuffer.allocate(salt.length + 5 + sender.length + sealed.length)
                .put(salt)
                .putInt(RECORD)
                .put((byte) sender.length)
                .put(sender)
                .put(sealed)
                .array();
    }

    /** One step of HKDF is enough: nothing here is longer than a hash. */
    private static byte[] expand(byte[] key, byte[] info) throws GeneralSecurityException {
        return hmac(key, join(info, new byte[] {1}));
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] label(String words) {
        return (words + "\0").getBytes(US_ASCII);
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
