package org.sharon.core.training;

import com.google.inject.Inject;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.api.content.TrainingModule;
import org.sharon.core.audit.Audit;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.store.Database;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/**
 * The training of the services whose rooms a member of staff enters. What is not theirs does not
 * exist.
 */
public final class Courses {

    /** Where staff find it. */
    public static final String PAGE = "/staff/training";

    private final Services services;
    private final Guard guard;
    private final Certificates certificates;
    private final TryStore store;
    private final Database database;
    private final Audit audit;

    @Inject
    Courses(
            Services services,
            Guard guard,
            Certificates certificates,
            TryStore store,
            Database database,
            Audit audit) {
        this.services = services;
        this.guard = guard;
        this.certificates = certificates;
        this.store = store;
        this.database = database;
        this.audit = audit;
    }

    List<Course> of(Visitor staff) {
        Set<String> ids = guard.servicesOf(staff);
        List<Course> all = new ArrayList<>();
        for (Service service : services.list()) {
            if (staff.role().reviews() && ids.contains(service.id())) {
                for (TrainingModule module : service.contributions().training()) {
                    all.add(new Course(service, module));
                }
            }
        }
        return all;
    }

    Optional<Course> find(Visitor staff, String service, String module) {
        return of(staff).stream()
                .filter(course -> course.service().id().equals(service))
                .filter(course -> course.module().id().equals(module))
                .findFirst();
    }

    /** Keeps a try; all answers right, and it is a certificate from this moment on. */
    void keep(Visitor staff, Course course, Map<String, String> answers, boolean allRight) {
        LocalDate today = certificates.today();
        LocalDate ends = allRight ? today.plusMonths(course.module().months()) : null;
        database.write(
                handle -> {
                    String json = new JsonObject(Map.copyOf(answers)).encode();
                    store.add(handle, staff.trust(), staff.account(), course, json, today, ends);
                    addPassed(staff, course, ends, handle);
                    return null;
                });
        certificates.forget(staff.account());
    }

    private void addPassed(Visitor staff, Course course, @Nullable LocalDate ends, Handle handle) {
        if (ends != null) {
            audit.add(
                    handle,
                    staff.trust(),
                    staff.account(),
                    "training.passed",
                    "account:" + staff.account(),
                    "%s/%s until %s".formatted(course.service().id(), course.module().id(), ends));
        }
    }

    /**
     * Gives a member of staff every certificate of the services they work in, as if they had
     * passed.
     */
    public void passAll(Visitor staff) {
        of(staff).forEach(course -> keep(staff, course, course.module().answers(), true));
    }

    /** How a service's staff stand with a module; for leads. */
    TeamView team(int trust, Course course) {
        String service = course.service().id();
        LocalDate today = certificates.today();
        List<TryStore.Earned> earned =
                store.listOfService(trust, service, today).stream()
                        .filter(each -> course.isOf(each.certificate()))
                        .toList();
        List<String> none = new ArrayList<>();
        List<TeamView.Holder> soon = new ArrayList<>();
        List<TeamView.Holder> good = new ArrayList<>();
        for (TryStore.Colleague each : store.listColleagues(trust, service)) {
            Optional<Certificate> longest =
                    earned.stream()
                            .filter(it -> it.account() == each.account())
                            .map(TryStore.Earned::certificate)
                            .findFirst();
            if (longest.isEmpty()) {
                none.add(each.nickname());
            } else {
                boolean endsSoon = longest.get().endsSoon(today);
                (endsSoon ? soon : good)
                        .add(new TeamView.Holder(each.nickname(), longest.get().endsOn()));
            }
        }
        return new TeamView(course, none, soon, good);
    }

    boolean leads(Visitor staff) {
        return staff.role() == Role.SERVICE_LEAD;
    }
}
