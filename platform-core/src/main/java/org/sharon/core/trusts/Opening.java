package org.sharon.core.trusts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What members are promised of a service. While a part of it is missing, its rooms stay closed to
 * them.
 *
 * @param leadName who answers for the service; empty when nobody does yet
 * @param leadTitle the job title of that person
 * @param hours when its staff read; null for the hours of the trust
 * @param outside what happens outside these hours, as members read it; empty when nobody has said
 */
public record Opening(
        String leadName, String leadTitle, @Nullable ReadingHours hours, String outside) {

    public Opening {
        requireNonNull(leadName, "leadName");
        requireNonNull(leadTitle, "leadTitle");
        requireNonNull(outside, "outside");
    }

    /** Nothing has been said yet. */
    public static Opening none() {
        return new Opening("", "", null, "");
    }

    /** The hours that hold for this service in a trust with these. */
    public ReadingHours hoursIn(ReadingHours ofTrust) {
        return hours == null ? ofTrust : hours;
    }

    /** What is missing in a trust with these hours, each as "nobody answers for it yet". */
    public List<String> missing(ReadingHours ofTrust) {
        List<String> missing = new ArrayList<>();
        if (leadName.isEmpty() || leadTitle.isEmpty()) {
            missing.add("nobody is named who answers for it");
        }
        if (hoursIn(ofTrust).days().isEmpty()) {
            missing.add("there are no hours in which staff read");
        }
        if (outside.isEmpty()) {
            missing.add("nobody has said what happens outside these hours");
        }
        return missing;
    }
}
