package org.sharon.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.audit.Audit;
import org.sharon.core.crypto.SealBrokenException;
import org.sharon.core.people.FakeClock;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Theme;
import org.sharon.core.trusts.TrustsFixture;

class VaultIT {

    private static final TestDatabase database = TestDatabase.create();
    private static final FakeClock clock = new FakeClock();
    private static final Audit audit = TrustsFixture.audit(database.core(), clock);
    private static final Identity ALEX =
            new Identity(
                    "Alex Example",
                    LocalDate.of(1994, 3, 15),
                    NhsNumber.read("9990000018").orElseThrow());

    @TempDir static Path keys;

    private static Vault vault;
    private static int trust;
    private static int otherTrust;

    @BeforeAll
    static void open() {
        vault = VaultFixture.vault(database.vault(), keys, audit, clock);
        var trusts = TrustsFixture.trusts(database.core(), clock);
        trust = trusts.create("t", "T", Theme.HARBOUR, "t", ReadingHours.none());
        otherTrust = trusts.create("o", "O", Theme.HARBOUR, "o", ReadingHours.none());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void givesAnIdentityBackAfterItWasWrittenDownWhoAsked() {
        long account = keep(1);

        assertThat(vault.open(trust, account, 901, "worried about tonight")).contains(ALEX);

        var opening = vault.listOpenings(trust, account).get(0);
        assertThat(opening.actor()).isEqualTo(901);
        assertThat(opening.reason()).isEqualTo("worried about tonight");
        assertThat(opening.at()).isEqualTo(clock.instant());
    }

    @Test
    void opensNothingOfAnotherTrust() {
        long account = keep(2);

        assertThat(vault.open(otherTrust, account, 902, "a reason")).isEmpty();
        assertThat(vault.knows(otherTrust, account)).isFalse();
    }

    @Test
    void opensAtMostTenIdentitiesAnHourForOnePerson() {
        long account = keep(3);
        for (int i = 0; i < Vault.OPENINGS_AN_HOUR; i++) {
            assertThat(vault.open(trust, account, 903, "a reason")).isPresent();
        }

        assertThatThrownBy(() -> vault.open(trust, account, 903, "a reason"))
                .isInstanceOf(TooManyOpeningsException.class);
        assertThat(vault.open(trust, account, 904, "a reason")).isPresent();

        clock.pass(Duration.ofMinutes(61));
        assertThat(vault.open(trust, account, 903, "a reason")).isPresent();
    }

    @Test
    void saysOnlyYesOrNoAboutAName() {
        long identity = vault.keep(trust, ALEX, Set.of("alex", "example", "alexexample"));

        assertThat(says(identity, "alex")).isTrue();
        assertThat(says(identity, "quietexample")).isTrue();
        assertThat(vault.isPartOfName(trust, identity, "alex99", List.of("alex"))).isTrue();
        assertThat(says(identity, "alexandra")).isFalse();
        assertThat(says(identity, "quietwren")).isFalse();
    }

    @Test
    void storesNoNameThatCouldBeRead() {
        keep(4);

        List<String> cells =
                database.vault()
                        .read(
                                handle ->
                                        handle.createQuery(
                                                        "SELECT CONCAT(sealed_name, sealed_born,"
                                                                + " sealed_nhs_number, name_keys)"
                                                                + " FROM identity")
                                                .map(
                                                        (row, context) ->
                                                                new String(
                                                                        row.getBytes(1),
                                                                        StandardCharsets
                                                                                .ISO_8859_1))
                                                .list());

        assertThat(cells).isNotEmpty().noneMatch(cell -> cell.contains("lex"));
        assertThat(cells).noneMatch(cell -> cell.contains("9990000018"));
        assertThat(cells).noneMatch(cell -> cell.contains("1994"));
    }

    @Test
    void opensNoSealThatWasMovedToAnotherRow() {
        long one = keep(5);
        long other = keep(6);
        database.vault()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE identity a JOIN identity b ON b.account = ?"
                                                + " SET a.sealed_name = b.sealed_name"
                                                + " WHERE a.account = ?",
                                        other,
                                        one));

        assertThatThrownBy(() -> vault.open(trust, one, 905, "a reason"))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void keepsItsKeyInAFileForItsOwnerOnly() throws Exception {
        Path file = keys.resolve("vault.json");
        vault.checkKey();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(keys)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesToDrawANewKeyForSealedIdentities(@TempDir Path empty) {
        keep(7);
        Vault without = VaultFixture.vault(database.vault(), empty, audit, clock);

        assertThatThrownBy(without::checkKey)
                .isInstanceOf(WrongVaultKeyException.class)
                .hasMessageContaining("Copy the key file");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void refusesTheKeyOfAnotherVault(@TempDir Path foreign) {
        vault.checkKey();
        try (TestDatabase elsewhere = TestDatabase.create()) {
            VaultFixture.vault(elsewhere.vault(), foreign, audit, clock).checkKey();
        }

        Vault wrong = VaultFixture.vault(database.vault(), foreign, audit, clock);

        assertThatThrownBy(wrong::checkKey)
                .isInstanceOf(WrongVaultKeyException.class)
                .hasMessageContaining("not the key of this vault");
    }

    @Test
    void forgetsAnIdentityOnlyBeforeItHasAnAccount() {
        long unused = vault.keep(trust, ALEX, Set.of("alex"));
        vault.forget(trust, unused);
        assertThat(says(unused, "alex")).isFalse();

        long account = keep(8);
        assertThat(vault.knows(trust, account)).isTrue();
    }

    private static long keep(long account) {
        vault.attach(trust, vault.keep(trust, ALEX, Set.of("alex")), account);
        return account;
    }

    private static boolean says(long identity, String nickname) {
        return vault.isPartOfName(trust, identity, nickname, List.of(nickname));
    }
}
