package org.sharon.perinatal;

import java.util.List;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.DataClass.Retention;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;

/** What could harm a person here, and which personal data the service keeps. */
final class SafetyCase {

    static final List<Hazard> HAZARDS =
            List.of(
                    new Hazard(
                            "PN-H1",
                            "Psychosis after birth is seen too late",
                            "A member writes of voices, of a swapped baby or of needing no sleep,"
                                    + " and nobody on the staff reads it in time.",
                            "Death or injury of the parent or the baby within days.",
                            List.of(
                                    "P1",
                                    "The author sees at once where to get help.",
                                    "A clinician is alerted, and the alert has a clock."),
                            new Risk(5, 3),
                            new Risk(5, 1)),
                    new Hazard(
                            "PN-H2",
                            "Unwanted thoughts are treated as intent",
                            "A parent tells of frightening thoughts, and staff act as if the baby"
                                    + " was in danger.",
                            "Shame, fear of losing the baby, and silence from then on.",
                            List.of("P2", "The alert says that such thoughts are common."),
                            new Risk(4, 4),
                            new Risk(4, 2)),
                    new Hazard(
                            "PN-H3",
                            "Harm to a baby is seen too late",
                            "A parent says that they will hurt the baby, or have.",
                            "Death or injury of a baby, who can not call for help.",
                            List.of(
                                    "P3",
                                    "The author sees at once where to get help.",
                                    "A clinician is alerted, and the alert has a clock."),
                            new Risk(5, 2),
                            new Risk(5, 1)),
                    new Hazard(
                            "PN-H4",
                            "A person who has lost a baby meets talk of bumps and feeds",
                            "Rooms are shared, or a post about a loss comes without a warning.",
                            "Grief is made worse, and the person leaves.",
                            List.of(
                                    "P4",
                                    "The key for loss opens no other room, and excludes the keys"
                                            + " for expecting and newborn days."),
                            new Risk(3, 4),
                            new Risk(3, 2)),
                    new Hazard(
                            "PN-H5",
                            "A partner who controls the member reads along",
                            "The member shares a phone, or the partner holds a key as well.",
                            "The member is hurt because of what they wrote.",
                            List.of(
                                    "P5",
                                    "Partners have a room and a key of their own.",
                                    "The leave button signs out at once."),
                            new Risk(5, 3),
                            new Risk(5, 2)),
                    new Hazard(
                            "PN-H6",
                            "Danger is written into an answer",
                            "A member tells of danger when we ask how the rooms are, where nobody"
                                    + " replies.",
                            "Help comes too late, or not at all.",
                            List.of(
                                    "C1",
                                    "P1",
                                    "P3",
                                    "The rules read every answer, and the care team is alerted"
                                            + " with the nickname.",
                                    "The author sees 999 and 111 at once."),
                            new Risk(5, 2),
                            new Risk(5, 1)));

    static final List<DataClass> DATA =
            List.of(
                    new DataClass(
                            "posts",
                            "What members write in the rooms, about their children too",
                            "Members support one another.",
                            true,
                            Retention.PEER_TALK),
                    new DataClass(
                            "keys",
                            "Which rooms a member may enter, which tells of a pregnancy or a loss",
                            "Members meet people who live through the same.",
                            true,
                            Retention.MEMBERSHIP),
                    new DataClass(
                            "alerts",
                            "Alerts, and what staff did about them",
                            "Staff act on danger and can show what they did.",
                            true,
                            Retention.CLINICAL_RECORD),
                    new DataClass(
                            "children",
                            "Worries about a child, in alerts and in what staff did about them",
                            "Staff protect children.",
                            true,
                            Retention.SAFEGUARDING),
                    new DataClass(
                            "answers",
                            "What members answer when we ask how the rooms are",
                            "Staff learn what to make better, and do not see who answered.",
                            true,
                            Retention.MEMBERSHIP));

    private SafetyCase() {}
}
