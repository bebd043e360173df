package org.sharon.core.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.sharon.core.language.Language;

/**
 * What the layout needs around every page.
 *
 * @param formToken the value of the hidden field {@link FormTokens#FIELD}
 * @param address the path of this page, to mark where one is; empty for a page that is not there
 * @param places where the people of this room read about other places that can help; empty when
 *     there is nothing to read, or this is no room
 * @param accent the name of the colour of the service whose page this is; empty for other pages
 * @param messages whether members of this room may ask to write to each other
 * @param news whether something waits that this person has not looked at
 * @param stay how long this person stays signed in; null for somebody who is not
 * @param drafting keeps what is typed into the forms of this page
 * @param display how this person wants pages to look
 */
public record Frame(
        TrustView trust,
        @Nullable Visitor visitor,
        String formToken,
        String address,
        Assets assets,
        DevelopmentNote note,
        String places,
        String accent,
        boolean messages,
        boolean news,
        @Nullable Stay stay,
        Drafting drafting,
        Display display) {

    /** The name of the field with which somebody without an account asks for easy pages. */
    public static final String EASY = "easy";

    public boolean hasDevelopmentBar() {
        return note == DevelopmentNote.BAR;
    }

    public boolean hasDevelopmentFoot() {
        return note == DevelopmentNote.FOOT;
    }

    /** Changes the language and comes back: from an answer to a form, to where the form stood. */
    public String inLanguage(Language language) {
        String own = drafting.isOn() ? drafting.page() : address;
        // All that is not there looks the same, whatever was asked for.
        String page = address.isEmpty() ? "/" : own;
        return "/language/%s?to=%s".formatted(language.tag(), URLEncoder.encode(page, UTF_8));
    }

    public boolean hasPlaces() {
        return !places.isEmpty();
    }

    /** The classes of the main part: a page of a service has the colour of the service. */
    public String mainClasses() {
        return accent.isEmpty() ? "main width" : "main width accent accent-" + accent;
    }

    public boolean isSignedIn() {
        return visitor != null;
    }

    public boolean isMember() {
        return visitor != null && visitor.role().isMember();
    }

    public boolean mayReview() {
        return visitor != null && visitor.role().reviews();
    }

    public boolean isClinical() {
        return visitor != null && visitor.role().isClinical();
    }

    /** Whether this page is one of the staff's, which share a menu. */
    public boolean isStaffPage() {
        return visitor != null && (address.startsWith("/staff") || address.startsWith("/admin"));
    }

    /** The staff's menu; only on their pages. */
    public StaffMenu staffMenu() {
        return StaffMenu.of(requireNonNull(visitor).role(), address);
    }

    public boolean isLead() {
        return visitor != null && visitor.role() == Role.SERVICE_LEAD;
    }

    public boolean isAdministrator() {
        return visitor != null && visitor.role() == Role.TRUST_ADMINISTRATOR;
    }

    public boolean isSafetyOfficer() {
        return visitor != null && visitor.role() == Role.CLINICAL_SAFETY_OFFICER;
    }

    public String nickname() {
        return visitor == null ? "" : visitor.nickname();
    }

    public String avatar() {
        return visitor == null ? "" : visitor.avatar();
    }

    /**
     * The address of a page outside the door. Whoever asked for easy pages gets the next one easy,
     * too: there is no account yet that could remember it, and a cookie would tell of its owner.
     */
    public String easily(String address) {
        return visitor == null && display.easy() ? address + "?" + EASY + "=yes" : address;
    }

    /** The address of a static file under its content hash. */
    public String asset(String name) {
        return assets.path(name);
    }
}
