package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharon.core.people.Accounts;
import org.sharon.core.people.Passwords;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.KeyRing;
import org.sharon.core.store.Database;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.trusts.Theme;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Visitor;

/** Furnishes an empty building: two invented trusts, a cast, and what they have said so far. */
public final class Demonstration {

    /** Everybody's password here, printed at every start. A real building has none like it. */
    static final String PASSWORD = "a-lamp-in-the-window";

    /** What the invented trusts promise of both services. */
    static final Opening OPENING =
            new Opening(
                    "Linden",
                    "Service lead",
                    null,
                    "Outside these hours nobody reads. We read what you wrote when we are back.");

    /** How long ago the first of them came. */
    private static final Duration AGE = Duration.ofDays(380);

    private final Database database;
    private final Trusts trusts;
    private final Accounts accounts;
    private final Passwords passwords;
    private final KeyRing keys;
    private final Services services;
    private final Story story;
    private final StoryClock clock;

    @Inject
    Demonstration(
            Database database,
            Trusts trusts,
            Accounts accounts,
            Passwords passwords,
            KeyRing keys,
            Services services,
            Story story,
            StoryClock clock) {
        this.database = database;
        this.trusts = trusts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.keys = keys;
        this.services = services;
        this.story = story;
        this.clock = clock;
    }

    /** Before the services start, so that each finds the trusts that have enabled it. */
    public void createTrusts() {
        if (!trusts.list().isEmpty()) {
            return;
        }
        int elderbrook =
                trusts.create(
                        Cast.ELDERBROOK,
                        "Elderbrook",
                        Theme.HARBOUR,
                        "elderbrook.localhost",
                        ReadingHours.daily(LocalTime.of(8, 0), LocalTime.of(22, 0)));
        int marlpit =
                trusts.create(
                        Cast.MARLPIT,
                        "Marlpit Vale",
                        Theme.HEATHER,
                        "marlpit-vale.localhost",
                        ReadingHours.onWeekdays(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        for (int trust : List.of(elderbrook, marlpit)) {
            trusts.enableService(trust, "eating-disorders", "Eating disorders", OPENING);
            trusts.enableService(trust, "perinatal", "Perinatal", OPENING);
        }
    }

    /** Once the services have their rooms. Writes {@code demo-accounts.tsv} into {@code home}. */
    public void furnish(Path home) {
        if (isEmpty()) {
            try {
                clock.goTo(clock.now().minus(AGE));
                story.tell(createCast());
            } finally {
                clock.comeBack();
            }
        }
        writeAccounts(home);
    }

    private boolean isEmpty() {
        return database.read(
                        handle ->
                                handle.createQuery("SELECT COUNT(*) FROM account")
                                        .mapTo(Long.class)
                                        .one())
                == 0;
    }

    private Map<String, Visitor> createCast() {
        String hash = passwords.hash(PASSWORD);
        Map<String, Visitor> cast = new HashMap<>();
        for (Cast.Person person : people()) {
            int trust = trustOf(person);
            long id =
                    person.isStaff()
                            ? accounts.createStaff(
                                    trust,
                                    person.role(),
                                    person.nickname(),
                                    person.avatar(),
                                    hash,
                                    person.keys())
                            : accounts.createMember(
                                    trust, person.nickname(), person.avatar(), hash);
            if (!person.isStaff()) {
                accounts.setRole(id, person.role());
                database.write(
                        handle -> {
                            keys.grant(handle, trust, id, person.service(), person.keys(), id);
                            return null;
                        });
            }
            boolean recovered = person.keys().contains("recovered");
            if (recovered) {
                accounts.setRecovered(id, true);
            }
            cast.put(
                    person.nickname(),
                    new Visitor(
                            id,
                            trust,
                            person.nickname(),
                            person.avatar(),
                            person.role(),
                            recovered,
                            person.isStaff() ? Set.copyOf(person.keys()) : Set.of(),
                            ""));
        }
        return cast;
    }

    /** Everybody whose service is here: a plugin's developer may have taken the others away. */
    private List<Cast.Person> people() {
        return Cast.PEOPLE.stream()
                .filter(
                        person ->
                                person.service().isEmpty()
                                        || services.find(person.service()).isPresent())
                .toList();
    }

    private int trustOf(Cast.Person person) {
        return trusts.list().stream()
                .filter(trust -> trust.slug().equals(person.trust()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The rooms that a person's keys open now, by slug. */
    private List<String> rooms(Cast.Person person) {
        return services.find(person.service()).stream()
                .flatMap(service -> service.keys().stream())
                .filter(key -> person.keys().contains(key.id()))
                .flatMap(key -> key.opens().stream())
                .distinct()
                .toList();
    }

    private void writeAccounts(Path home) {
        List<String> lines = new ArrayList<>();
        lines.add("role\tservice\trooms\tnickname\tpassword");
        for (Cast.Person person : people()) {
            String service = person.isStaff() ? String.join(",", person.keys()) : person.service();
            String rooms = person.isStaff() ? "-" : String.join(",", rooms(person));
            lines.add(
                    String.join(
                            "\t",
                            person.role().word(),
                            service.isEmpty() ? "-" : service,
                            rooms,
                            person.nickname(),
                            PASSWORD));
        }
        try {
            Files.createDirectories(home);
            Files.write(home.resolve("demo-accounts.tsv"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
