package org.sharon.core.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharon.api.rooms.KeySpec;
import org.sharon.core.crypto.Sha256;
import org.sharon.core.people.Accounts;
import org.sharon.core.people.NicknameTakenException;
import org.sharon.core.people.Passwords;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.rooms.RoomKeeper;
import org.sharon.core.store.Database;
import org.sharon.core.training.Courses;
import org.sharon.core.trusts.Trust;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/**
 * Opens a service of which the invented trust has never heard, and puts people into it: staff, a
 * peer moderator who has passed its training, and one member for each key. Whoever develops a
 * plugin sees its rooms at once.
 */
@Singleton
public final class Newcomers implements ServiceListener {

    private final Database database;
    private static final int LONGEST_NICKNAME = 40;
    private static final int DIGITS = 6;

    private final Trusts trusts;
    private final RoomKeeper rooms;
    private final Accounts accounts;
    private final Passwords passwords;
    private final KeyRing keys;
    private final Services services;
    private final Courses courses;
    private @Nullable Path home;

    @Inject
    Newcomers(
            Database database,
            Trusts trusts,
            RoomKeeper rooms,
            Accounts accounts,
            Passwords passwords,
            KeyRing keys,
            Services services,
            Courses courses) {
        this.database = database;
        this.trusts = trusts;
        this.rooms = rooms;
        this.accounts = accounts;
        this.passwords = passwords;
        this.keys = keys;
        this.services = services;
        this.courses = courses;
    }

    /**
     * From now on every service that comes is opened. Without this call nothing is.
     *
     * @param home where {@code demo-accounts.tsv} is
     */
    public synchronized void welcome(Path home) {
        this.home = home;
        services.list().forEach(this::open);
    }

    @Override
    public synchronized void serviceServes(Service now, Optional<Service> previous) {
        if (home != null) {
            open(now);
        }
    }

    private void open(Service service) {
        if (Cast.hasService(service.id())) {
            return;
        }
        int trust =
                trusts.list().stream()
                        .filter(each -> each.slug().equals(Cast.ELDERBROOK))
                        .map(Trust::id)
                        .findFirst()
                        .orElseThrow();
        if (!trusts.servicesOf(trust).containsKey(service.id())) {
            trusts.enableService(
                    trust, service.id(), service.description().title(), Demonstration.OPENING);
            rooms.prepare(service);
        }
        String hash = passwords.hash(Demonstration.PASSWORD);
        List<String> written = new ArrayList<>();
        addStaff(trust, Role.CLINICIAN, "rowan-", service, hash, written);
        addStaff(trust, Role.SERVICE_LEAD, "linden-", service, hash, written);
        for (KeySpec key : service.keys()) {
            String nickname = nickname("wren-" + service.id() + "-" + key.id());
            addMember(trust, Role.MEMBER, nickname, service, key, hash, written);
        }
        service.keys().stream()
                .findFirst()
                .ifPresent(
                        key ->
                                addMember(
                                        trust,
                                        Role.PEER_MODERATOR,
                                        nickname("oak-" + service.id()),
                                        service,
                                        key,
                                        hash,
                                        written));
        write(written);
    }

    private void addStaff(
            int trust, Role role, String name, Service service, String hash, List<String> written) {
        String nickname = nickname(name + service.id());
        try {
            accounts.createStaff(trust, role, nickname, "team", hash, List.of(service.id()));
        } catch (NicknameTakenException hereAlready) {
            // From an earlier start in the same home.
        }
        written.add(line(role, service.id(), "-", nickname));
    }

    private void addMember(
            int trust,
            Role role,
            String nickname,
            Service service,
            KeySpec key,
            String hash,
            List<String> written) {
        try {
            long account = accounts.createMember(trust, nickname, "robin", hash);
            accounts.setRole(account, role);
            database.write(
                    handle -> {
                        List<String> held = List.of(key.id());
                        keys.grant(handle, trust, account, service.id(), held, account);
                        return null;
                    });
            if (role == Role.PEER_MODERATOR) {
                courses.passAll(
                        new Visitor(account, trust, nickname, "robin", role, false, Set.of(), ""));
            }
        } catch (NicknameTakenException hereAlready) {
            // From an earlier start in the same home.
        }
        written.add(line(role, service.id(), String.join(",", key.opens()), nickname));
    }

    /** As long as a nickname may be; what had to be cut off is told apart by its digest. */
    static String nickname(String name) {
        return name.length() <= LONGEST_NICKNAME
                ? name
                : name.substring(0, LONGEST_NICKNAME - DIGITS - 1)
                        + "-"
                        + Sha256.of(name.getBytes(UTF_8)).substring(0, DIGITS);
    }

    private static String line(Role role, String service, String rooms, String nickname) {
        return String.join("\t", role.word(), service, rooms, nickname, Demonstration.PASSWORD);
    }

    private void write(List<String> lines) {
        Path file = home.resolve("demo-accounts.tsv");
        try {
            List<String> there = Files.readAllLines(file);
            List<String> missing = lines.stream().filter(line -> !there.contains(line)).toList();
            Files.write(file, missing, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
