package org.sharon.core.installations;

/**
 * Who signed a jar.
 *
 * @param name as the certificate says it
 * @param fingerprint SHA-256 of the certificate
 */
public record Signer(String name, String fingerprint) {}
