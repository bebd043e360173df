package org.sharon.core.profiles;

import java.util.List;
import org.sharon.core.web.Form;

/** What and when a milestone was, to be changed. */
record MilestoneView(String action, String back, String words, List<String> kinds, Form form) {

    List<String> months() {
        return Milestones.months();
    }
}
