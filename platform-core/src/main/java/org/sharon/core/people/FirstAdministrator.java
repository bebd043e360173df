package org.sharon.core.people;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.sharon.core.people.PasswordCodes.Handed;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Theme;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the key of a new building to whoever started it: a trust, an administrator without a
 * password, and a file that only the operator can read, with the code that sets one.
 *
 * <p>At each start there is a new code, until an administrator has a password.
 */
public final class FirstAdministrator {

    static final String FILE = "first-administrator.txt";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private static final String NAME = "administrator";

    private final Trusts trusts;
    private final AccountStore accounts;
    private final PasswordCodes codes;

    @Inject
    FirstAdministrator(Trusts trusts, AccountStore accounts, PasswordCodes codes) {
        this.trusts = trusts;
        this.accounts = accounts;
        this.codes = codes;
    }

    /**
     * @param home where the file goes
     * @param address of the building, for the sentence in the file
     */
    public void invite(Path home, String address) throws IOException {
        Path file = home.resolve(FILE);
        Files.deleteIfExists(file);
        if (accounts.hasAdministrator()) {
            return;
        }
        Account administrator = administratorOf(firstTrust());
        Handed handed = codes.make(asVisitor(administrator), administrator);
        write(file, sentence(address, handed));
        log.info("Nobody looks after this building yet. Read {}: it says how to begin.", file);
    }

    private int firstTrust() {
        return trusts.list().stream()
                .findFirst()
                .map(trust -> trust.id())
                .orElseGet(
                        () ->
                                trusts.create(
                                        "first", "SHaRON", Theme.HARBOUR, "", ReadingHours.none()));
    }

    private Account administratorOf(int trust) {
        return accounts.listStaff(trust).stream()
                .filter(each -> each.role() == Role.TRUST_ADMINISTRATOR)
                .findFirst()
                .orElseGet(() -> accounts.addAdministrator(trust, NAME));
    }

    private static Visitor asVisitor(Account account) {
        return new Visitor(
                account.id(),
                account.trust(),
                account.nickname(),
                account.avatar(),
                account.role(),
                false,
                Set.of(),
                "");
    }

    private static String sentence(String address, Handed handed) {
        return """
               Open %s/new-password and type this code: %s
               It is good for three days. After that, start SHaRON again and read this file again.
               Your sign-in name is %s. Next, choose the name of your trust, and add staff: first a
               clinical safety officer, who signs before a service is switched on.
               """
                .formatted(address, handed.code().grouped(), handed.account().nickname());
    }

    private static void write(Path file, String text) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, ownerOnly);
        }
        Files.write(file, List.of(text.split("\n")), StandardOpenOption.CREATE);
    }
}
