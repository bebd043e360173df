package org.sharon.launcher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sharon.signing.PluginSignature;

/** What a person wants to know of a signature, a line each. */
final class SignatureTable {

    private SignatureTable() {}

    static void print(String first, PluginSignature signature) {
        System.out.println(first);
        System.out.println("signer       " + signature.signer());
        System.out.println("fingerprint  " + signature.fingerprint());
        System.out.println("valid        " + days(signature));
    }

    private static String days(PluginSignature signature) {
        return "from %s until %s".formatted(day(signature.since()), day(signature.until()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
