package org.sharon.core.trusts;

import static java.util.Objects.requireNonNull;
import static org.sharon.core.language.Words.kept;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.core.language.Language;

/**
 * What members are promised of a service. While a part of it is missing, its rooms stay closed to
 * them.
 *
 * @param leadName who answers for the service; empty when nobody does yet
 * @param leadTitle the job title of that person
 * @param hours when its staff read; null for the hours of the trust
 * @param outside what happens outside these hours, as members read it; empty when nobody has said
 * @param outsideWelsh the same in Welsh; empty where nobody has written it
 */
public record Opening(
        String leadName,
        String leadTitle,
        @Nullable ReadingHours hours,
        String outside,
        String outsideWelsh) {

    public Opening {
        requireNonNull(leadName, "leadName");
        requireNonNull(leadTitle, "leadTitle");
        requireNonNull(outside, "outside");
        requireNonNull(outsideWelsh, "outsideWelsh");
    }

    public Opening(
            String leadName, String leadTitle, @Nullable ReadingHours hours, String outside) {
        this(leadName, leadTitle, hours, outside, "");
    }

    /** Nothing has been said yet. */
    public static Opening none() {
        return new Opening("", "", null, "");
    }

    /** What happens outside these hours, in the language of this request where it is written. */
    Said said() {
        if (Language.current() == Language.ENGLISH) {
            return new Said(outside, null);
        }
        if (!outsideWelsh.isEmpty()) {
            return new Said(outsideWelsh, null);
        }
        String welsh = kept(outside);
        boolean english = !outside.isEmpty() && welsh.equals(outside);
        return new Said(welsh, english ? Language.ENGLISH.tag() : null);
    }

    /**
     * Words on a page.
     *
     * @param language the tag of their language, when it is not that of the page
     */
    record Said(String words, @Nullable String language) {}

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
