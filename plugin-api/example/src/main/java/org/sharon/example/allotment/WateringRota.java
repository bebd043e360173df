package org.sharon.example.allotment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sharon.api.context.CallContext;
import org.sharon.api.hooks.Hook;
import org.sharon.api.pages.Html;
import org.sharon.api.pages.PageHandler;
import org.sharon.api.pages.PageRequest;
import org.sharon.api.storage.Row;
import org.sharon.api.storage.Store;

/** Who waters on which day: a page, the rows behind it, and the job that forgets old days. */
final class WateringRota implements PageHandler {

    private static final int DAYS = 7;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A day as the page shows it. */
    record Day(LocalDate date, long people, boolean mine, boolean full) {}

    // guide:page
    @Override
    public Html show(PageRequest request) {
        Html fields = Pages.days(days(request), request.messages());
        return Pages.watering(newcomers(request.store()), request.form(fields), request.messages());
    }

    @Override
    public Html send(PageRequest request) {
        LocalDate today = LocalDate.now(LONDON);
        request.field("day")
                .map(LocalDate::parse)
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(DAYS)))
                .ifPresent(day -> promise(request, day));
        return show(request);
    }

    // end

    // guide:store
    private static void promise(PageRequest request, LocalDate day) {
        request.store()
                .transaction(
                        store -> {
                            int most = request.settings().number("people-a-day");
                            if (people(store, day) < most) {
                                store.update(
                                        "INSERT INTO p_allotment_watering (trust, day, person)"
                                                + " VALUES (:trust, :p1, :p2)"
                                                + " ON DUPLICATE KEY UPDATE person = :p2",
                                        day.toString(),
                                        request.person());
                            }
                            return day;
                        });
    }

    private static long people(Store store, LocalDate day) {
        List<Row> rows =
                store.query(
                        "SELECT COUNT(*) AS people FROM p_allotment_watering"
                                + " WHERE trust = :trust AND day = :p1",
                        day.toString());
        return rows.get(0).number("people").orElse(0L);
    }

    // end

    private static List<Day> days(PageRequest request) {
        int most = request.settings().number("people-a-day");
        LocalDate today = LocalDate.now(LONDON);
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate date = today.plusDays(i);
            long people = people(request.store(), date);
            days.add(new Day(date, people, isMine(request, date), people >= most));
        }
        return days;
    }

    private static boolean isMine(PageRequest request, LocalDate day) {
        return !request.store()
                .query(
                        "SELECT day FROM p_allotment_watering"
                                + " WHERE trust = :trust AND day = :p1 AND person = :p2",
                        day.toString(),
                        request.person())
                .isEmpty();
    }

    private static long newcomers(Store store) {
        List<Row> rows =
                store.query(
                        "SELECT COUNT(*) AS people FROM p_allotment_newcomer WHERE trust = :trust");
        return rows.get(0).number("people").orElse(0L);
    }

    // guide:job
    void forgetOldDays(CallContext context) {
        context.store()
                .update(
                        "DELETE FROM p_allotment_watering WHERE trust = :trust AND day < :p1",
                        LocalDate.now(LONDON).toString());
    }

    // end

    // guide:hook
    void countNewcomer(Hook.MemberNews news, CallContext context) {
        context.store()
                .update(
                        "INSERT INTO p_allotment_newcomer (trust, person) VALUES (:trust, :p1)"
                                + " ON DUPLICATE KEY UPDATE person = :p1",
                        news.person());
    }
    // end
}
