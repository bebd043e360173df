package org.sharon.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.home.WholeFile;
import org.sharon.launcher.settings.BadSettingException;
import org.sharon.launcher.signing.DevelopmentKit;
import org.sharon.launcher.signing.Password;
import org.sharon.launcher.signing.PluginSigner;
import org.sharon.launcher.signing.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts somebody's name to a plugin. */
@Command(
        name = "sign",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        description = {
            "Signs the jar of a plugin or a pack, so that a platform in production may accept it.",
            "",
            "FILE.jar is what the build made. It is replaced, unless you name another file with"
                    + " --out. Signing needs a JDK."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:It is signed.",
            "1:It is not: somebody else has signed it, or nobody would accept this key.",
            "2:There is no such file, no such key, or the password is another one.",
            "3:The machine does not allow it: no JDK, or the folder cannot be written."
        })
final class PluginSignCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.jar", description = "The plugin, or the pack.")
    private Path jar;

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            description = "Which key, when there is more than one.")
    private @Nullable String alias;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the signed jar here and leave the other one as it is.")
    private @Nullable Path out;

    @Mixin private KeystoreOptions options;

    @Override
    public Integer call() {
        DevelopmentKit.require();
        if (!Files.isRegularFile(jar)) {
            throw new BadSettingException("There is no file %s.".formatted(jar));
        }
        Path keystore = options.keystore();
        char[] password = Password.of(keystore, options.passwordFile());
        SigningKey key = SigningKey.read(keystore, password, alias);
        byte[] signed = new PluginSigner(key, Instant.now()).sign(jar);
        Path target = out == null ? jar : out;
        WholeFile.write(target, signed, "rw-r--r--");
        SignatureTable.print(target + " is signed.", key.signature());
        return 0;
    }
}
