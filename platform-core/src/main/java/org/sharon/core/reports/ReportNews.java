package org.sharon.core.reports;

import com.google.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.sharon.core.moderation.CaseEnds;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;

/** Tells those who reported something that a person has looked at it. */
final class ReportNews implements CaseEnds {

    /** Only what was decided just now: who has been told once is not told again. */
    private static final String OF_POST =
            """
            SELECT r.id, r.reporter FROM report r JOIN review v ON v.id = r.review
             WHERE r.post = :post AND v.decision IS NOT NULL AND r.told = FALSE
            """;

    private static final String OF_ALERT =
            "SELECT id, reporter FROM report WHERE alert = :alert AND told = FALSE";

    private final Notices notices;

    @Inject
    ReportNews(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void decided(Handle handle, long post) {
        tell(handle, OF_POST, "post", post);
    }

    @Override
    public void closed(Handle handle, long alert) {
        tell(handle, OF_ALERT, "alert", alert);
    }

    private void tell(Handle handle, String reports, String about, long number) {
        Map<Long, Long> told = new LinkedHashMap<>();
        handle.createQuery(reports)
                .bind(about, number)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getLong("reporter")))
                .forEach(each -> told.put(each.getKey(), each.getValue()));
        if (told.isEmpty()) {
            return;
        }
        told.forEach((id, reporter) -> notices.tell(handle, notice(id, reporter)));
        handle.createUpdate("UPDATE report SET told = TRUE WHERE id IN (<ids>)")
                .bindList("ids", told.keySet())
                .execute();
    }

    private static Notice notice(long report, long reporter) {
        return new Notice(reporter, NoticeKind.REPORT, "/reports/" + report);
    }
}
