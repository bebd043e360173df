package org.sharon.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.BadSettingException;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;
import org.sharon.signing.AcceptedSigners;
import org.sharon.signing.BadSignatureException;
import org.sharon.signing.JarSignature;
import org.sharon.signing.PluginSignature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whose a plugin is. */
@Command(
        name = "verify",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Says who signed the jar of a plugin or a pack, and whether all of it is as it was signed.",
            "",
            "Where there is a trust store it also says whether a platform in production would"
                    + " accept the signer."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:It is signed, and the signer is accepted if there is a trust store.",
            "1:It is not signed, was changed, or the signer is not accepted.",
            "2:There is no such file."
        })
final class PluginVerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.jar", description = "The plugin, or the pack.")
    private Path jar;

    @Option(
            names = "--signers",
            paramLabel = "FILE.p12",
            description = "The trust store (default: the one of the home, if it is there).")
    private @Nullable Path signers;

    @Option(
            names = "--revoked",
            paramLabel = "FILE",
            description = "The revocation list (default: the one of the home, if it is there).")
    private @Nullable Path revoked;

    @Mixin private SettingOptions options;

    @Override
    public Integer call() {
        Map<Setting, @Nullable Object> own = new EnumMap<>(Setting.class);
        own.put(Setting.PLUGINS_SIGNERS, signers);
        own.put(Setting.PLUGINS_REVOKED, revoked);
        Settings settings = options.read(own);
        PluginSignature signature =
                JarSignature.verify(read())
                        .orElseThrow(
                                () ->
                                        new BadSignatureException(
                                                "Nobody has signed %s.".formatted(jar)));
        SignatureTable.print(jar + " is as it was signed.", signature);
        System.out.println("accepted     " + accepted(signature, settings));
        return 0;
    }

    private String accepted(PluginSignature signature, Settings settings) {
        Path store = settings.path(Setting.PLUGINS_SIGNERS);
        if (signers == null && !Files.exists(store)) {
            signature
                    .flaw(Instant.now())
                    .ifPresent(
                            flaw -> {
                                throw new BadSignatureException(flaw + ".");
                            });
            return "nobody was asked: there is no trust store " + store;
        }
        AcceptedSigners.read(
                        store,
                        settings.text(Setting.PLUGINS_SIGNERS_PASSWORD).toCharArray(),
                        settings.path(Setting.PLUGINS_REVOKED))
                .check(signature, Instant.now());
        return "yes, by " + store;
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw new BadSettingException("The file %s cannot be read.".formatted(jar));
        }
    }
}
