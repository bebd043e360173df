package org.sharon.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarSignatureTest {

    private static final String CHANGED =
            "%s was changed after it was signed: take the jar from its author again";
    private static final String DOES_NOT_HOLD =
            "Its signature does not hold: sign it again with sharon plugin sign";

    @TempDir private static Path folder;

    private static PrivateKeyEntry robin;
    private static byte[] signed;

    @BeforeAll
    static void signAJar() {
        robin = new Keys(folder).make("Robin Garden");
        signed = Jars.signed(robin);
    }

    @Test
    void namesTheSigner() {
        PluginSignature signature = JarSignature.verify(signed).orElseThrow();

        assertThat(signature.signer()).isEqualTo("Robin Garden");
        assertThat(signature.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(signature.since()).isBefore(signature.until());
        assertThat(signature.chain()).hasSize(1);
    }

    @Test
    void acceptsEntriesInAnyOrder() {
        byte[] manifestLast =
                Jars.changed(
                        signed,
                        entries -> entries.put(Jars.MANIFEST, entries.remove(Jars.MANIFEST)));

        assertThat(JarSignature.verify(manifestLast)).isPresent();
    }

    @Test
    void knowsEveryKindOfStrongKey() {
        Keys keys = new Keys(folder);
        PrivateKeyEntry rsa = keys.make("An RSA key", "-keyalg", "RSA", "-keysize", "3072");
        PrivateKeyEntry edwards = keys.make("An Edwards key", "-keyalg", "Ed25519");

        assertThat(JarSignature.verify(Jars.signed(rsa))).isPresent();
        assertThat(JarSignature.verify(Jars.signed(edwards))).isPresent();
    }

    @Test
    void findsNoSignatureInAJarThatNobodySigned() {
        assertThat(JarSignature.verify(Jars.plain())).isEmpty();
    }

    @Test
    void countsAJarWhoseSignatureWasTakenAwayAsUnsigned() {
        byte[] stripped =
                Jars.changed(
                        signed,
                        entries -> entries.keySet().removeIf(JarSignature::isPartOfASignature));

        assertThat(JarSignature.verify(stripped)).isEmpty();
    }

    @Test
    void refusesHalfASignature() {
        String sentence = "Half of its signature is missing: sign it again with sharon plugin sign";

        refuses(entries -> entries.remove("META-INF/SHARON.SF"), sentence);
        refuses(entries -> entries.remove("META-INF/SHARON.EC"), sentence);
    }

    @Test
    void refusesAnEntryThatWasChanged() {
        refuses(
                entries -> entries.put("messages.properties", text("a=c")),
                CHANGED.formatted("messages.properties"));
    }

    @Test
    void refusesAnEntryBesideTheManifestThatWasChanged() {
        refuses(
                entries -> entries.put("META-INF/sharon/plugin.json", text("{ }")),
                CHANGED.formatted("META-INF/sharon/plugin.json"));
    }

    @Test
    void refusesAnEntryThatWasAdded() {
        for (String name :
                new String[] {
                    "more.txt", "META-INF/more.txt", "META-INF/SIG-MORE", "meta-inf/manifest.mf"
                }) {
            refuses(
                    entries -> entries.put(name, text("more")),
                    name + " was added after it was signed: take the jar from its author again");
        }
    }

    @Test
    void refusesAFolderWithSomethingInIt() {
        refuses(
                entries -> entries.put("more/", text("more")),
                "more/ was added after it was signed: take the jar from its author again");
    }

    @Test
    void refusesAnEntryThatWasRemoved() {
        refuses(
                entries -> entries.remove("plug/Plugin.class"),
                "plug/Plugin.class was signed and is missing: take the jar from its author again");
    }

    @Test
    void refusesAManifestThatWasChanged() {
        refuses(
                entries ->
                        entries.computeIfPresent(
                                Jars.MANIFEST,
                                (name, bytes) ->
                                        replaced(
                                                bytes,
                                                "Bundle-Version: 1.0",
                                                "Bundle-Version: 2.0")),
                CHANGED.formatted("Its manifest"));
    }

    @Test
    void refusesAnEntryThatWasAddedToTheManifestAsWell() {
        refuses(
                entries -> {
                    byte[] old = entries.get(Jars.MANIFEST);
                    String more = "Name: more.txt\r\nSHA-256-Digest: AAAA\r\n\r\n";
                    entries.put(Jars.MANIFEST, text(new String(old, UTF_8) + more));
                    entries.put("more.txt", text("more"));
                },
                CHANGED.formatted("Its manifest"));
    }

    @Test
    void refusesASignatureFileThatWasMadeToFitAChangedManifest() {
        byte[] other =
                Jars.signed(
                        Jars.changed(
                                Jars.plain(),
                                entries -> entries.put("messages.properties", text("a=c"))),
                        robin,
                        "SHARON",
                        "SHA-256");
        refuses(
                entries -> {
                    Map<String, byte[]> theirs = JarContents.of(other);
                    entries.put(Jars.MANIFEST, theirs.get(Jars.MANIFEST));
                    entries.put("META-INF/SHARON.SF", theirs.get("META-INF/SHARON.SF"));
                    entries.put("messages.properties", theirs.get("messages.properties"));
                },
                DOES_NOT_HOLD);
    }

    @Test
    void refusesASignatureUnderAnotherName() {
        refuses(
                entries -> entries.put("META-INF/OTHER.SF", entries.remove("META-INF/SHARON.SF")),
                DOES_NOT_HOLD);
    }

    @Test
    void refusesASignatureThatIsNone() {
        refuses(entries -> entries.put("META-INF/SHARON.EC", text("none")), DOES_NOT_HOLD);
    }

    @Test
    void refusesTwoSigners() {
        PrivateKeyEntry wren = new Keys(folder).make("Wren Garden");

        refuses(
                Jars.signed(signed, wren, "WREN", "SHA-256"),
                "It carries more than one signature: sign once the jar that the build made");
    }

    @Test
    void refusesAWeakDigest() {
        for (String digest : new String[] {"SHA-1", "MD5"}) {
            refuses(
                    Jars.signed(Jars.plain(), robin, "SHARON", digest),
                    "Its manifest is signed with a digest that is too weak: sign it again with sharon plugin sign");
        }
    }

    @Test
    void refusesASignatureWithoutAManifest() {
        refuses(
                entries -> entries.remove(Jars.MANIFEST),
                "It has no manifest: take the jar from its author again");
    }

    @Test
    void refusesAChangedByteAnywhere() {
        for (int at = 0; at < signed.length; at += 7) {
            byte[] spoiled = signed.clone();
            spoiled[at] ^= 0x20;
            if (isReadOtherwise(spoiled)) {
                assertThatExceptionOfType(BadSignatureException.class)
                        .as("byte %d", at)
                        .isThrownBy(() -> JarSignature.verify(spoiled));
            }
        }
    }

    @Test
    void refusesBytesThatBelongToNoEntry() {
        String damaged = "It is damaged: copy it again, or build it again";

        refuses(joined(new byte[4], signed), damaged);
        refuses(joined(signed, new byte[4]), damaged);
        refuses(withHiddenEntry(), damaged);
        refuses(new byte[0], damaged);
        refuses(text("PK"), damaged);
    }

    @Test
    void showsNamesWithoutTheirControlCharacters() {
        refuses(
                entries -> entries.put("more\u001b[2J.txt", text("more")),
                "more?[2J.txt was added after it was signed: take the jar from its author again");
    }

    /** Dates and the like say nothing of what is in the jar. */
    private static boolean isReadOtherwise(byte[] spoiled) {
        try {
            Map<String, byte[]> now = JarContents.of(spoiled);
            Map<String, byte[]> before = JarContents.of(signed);
            return !now.keySet().equals(before.keySet())
                    || now.keySet().stream()
                            .anyMatch(each -> !Arrays.equals(now.get(each), before.get(each)));
        } catch (BadSignatureException unreadable) {
            return true;
        }
    }

    /** A jar whose directory leaves out an entry that a reader from the front would meet. */
    private static byte[] withHiddenEntry() {
        Map<String, byte[]> hidden = new LinkedHashMap<>();
        hidden.put("hidden.txt", text("hidden"));
        byte[] zip = Jars.zip(hidden);
        int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
        byte[] local = Arrays.copyOf(zip, directory);
        ByteBuffer jar = ByteBuffer.wrap(joined(local, signed)).order(ByteOrder.LITTLE_ENDIAN);
        int end = jar.limit() - 22;
        int at = jar.getInt(end + 16) + local.length;
        jar.putInt(end + 16, at);
        while (at < end) {
            jar.putInt(at + 42, jar.getInt(at + 42) + local.length);
            at += 46 + jar.getShort(at + 28) + jar.getShort(at + 30) + jar.getShort(at + 32);
        }
        return jar.array();
    }

    private static void refuses(Consumer<Map<String, byte[]>> change, String sentence) {
        refuses(Jars.changed(signed, change), sentence);
    }

    private static void refuses(byte[] jar, String sentence) {
        assertThatExceptionOfType(BadSignatureException.class)
                .isThrownBy(() -> JarSignature.verify(jar))
                .withMessage(sentence);
    }

    private static byte[] replaced(byte[] bytes, String old, String next) {
        return text(new String(bytes, UTF_8).replace(old, next));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
