package org.sharon.core.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/**
 * Keys on the curve P-256, as Web Push writes them: 65 bytes for a public one, 32 for its number.
 */
final class P256 {

    static final int PUBLIC_BYTES = 65;

    private static final int HALF = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec CURVE = curve();
    private static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();

    private P256() {}

    /**
     * @throws IllegalArgumentException when these bytes are no point of the curve
     */
    static ECPublicKey publicKey(byte[] bytes) {
        if (bytes.length != PUBLIC_BYTES || bytes[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("A public key has 65 bytes");
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + HALF));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + HALF, PUBLIC_BYTES));
        // A point beside the curve would let its sender learn about our own key.
        if (!isOnCurve(x, y)) {
            throw new IllegalArgumentException("This is no point of the curve");
        }
        return publicKey(new ECPoint(x, y));
    }

    private static boolean isOnCurve(BigInteger x, BigInteger y) {
        BigInteger right =
                x.pow(3)
                        .add(CURVE.getCurve().getA().multiply(x))
                        .add(CURVE.getCurve().getB())
                        .mod(PRIME);
        return x.compareTo(PRIME) < 0
                && y.compareTo(PRIME) < 0
                && y.pow(2).mod(PRIME).equals(right);
    }

    static byte[] bytes(ECPublicKey key) {
        byte[] all = new byte[PUBLIC_BYTES];
        all[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), all, 1);
        put(key.getW().getAffineY(), all, 1 + HALF);
        return all;
    }

    private static void put(BigInteger number, byte[] all, int at) {
        byte[] signed = number.toByteArray();
        int length = Math.min(signed.length, HALF);
        System.arraycopy(signed, signed.length - length, all, at + HALF - length, length);
    }

    static ECPrivateKey privateKey(BigInteger number) {
        try {
            return (ECPrivateKey)
                    KeyFactory.getInstance("EC")
                            .generatePrivate(new ECPrivateKeySpec(number, CURVE));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The public key of a number between 1 and the order of the curve. */
    static ECPublicKey publicKey(BigInteger number) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        ECPoint power = CURVE.getGenerator();
        for (int bit = 0; bit < number.bitLength(); bit++) {
            if (number.testBit(bit)) {
                sum = add(sum, power);
            }
            power = add(power, power);
        }
        return publicKey(sum);
    }

    /** A number that may be a private key, from 32 random bytes. */
    static BigInteger number(byte[] random) {
        BigInteger most = CURVE.getOrder().subtract(BigInteger.ONE);
        return new BigInteger(1, random).mod(most).add(BigInteger.ONE);
    }

    private static ECPoint add(ECPoint one, ECPoint other) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        BigInteger x = one.getAffineX();
        BigInteger y = one.getAffineY();
        BigInteger slope;
        if (!x.equals(other.getAffineX())) {
            slope =
                    other.getAffineY()
                            .subtract(y)
                            .multiply(other.getAffineX().subtract(x).modInverse(PRIME));
        } else if (y.equals(other.getAffineY())) {
            BigInteger rise = x.pow(2).multiply(BigInteger.valueOf(3)).add(CURVE.getCurve().getA());
            slope = rise.multiply(y.shiftLeft(1).modInverse(PRIME));
        } else {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger sumX = slope.pow(2).subtract(x).subtract(other.getAffineX()).mod(PRIME);
        BigInteger sumY = slope.multiply(x.subtract(sumX)).subtract(y).mod(PRIME);
        return new ECPoint(sumX, sumY);
    }

    private static ECPublicKey publicKey(ECPoint point) {
        try {
            return (ECPublicKey)
                    KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no P-256", missing);
        }
    }
}
