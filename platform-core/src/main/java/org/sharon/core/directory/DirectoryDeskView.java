package org.sharon.core.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * @param services ids and titles of the services that whoever looks serves
 */
record DirectoryDeskView(
        List<Entry> entries, Map<String, String> services, LocalDate today, String done) {

    List<Entry> hidden() {
        return entries.stream().filter(each -> !each.isShownOn(today)).toList();
    }

    List<Entry> soon() {
        return entries.stream().filter(each -> each.runsOutSoon(today)).toList();
    }

    List<Entry> good() {
        return entries.stream()
                .filter(each -> each.isShownOn(today) && !each.runsOutSoon(today))
                .toList();
    }

    String audience(Entry entry) {
        return entry.place().rooms().isEmpty() ? "" : "Only for people in some rooms. ";
    }

    String whose(Entry entry) {
        return services.size() > 1 ? services.getOrDefault(entry.service(), "") + ". " : "";
    }
}
