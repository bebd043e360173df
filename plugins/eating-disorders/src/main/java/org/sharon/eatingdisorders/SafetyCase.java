package org.sharon.eatingdisorders;

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
                            "ED-H1",
                            "Numbers spread from reader to reader",
                            "A member states a weight, calories, a size or a list of food.",
                            "Others compare themselves, and eat less or purge more.",
                            List.of("E1", "E4", "E5", "The author is offered other words."),
                            new Risk(4, 5),
                            new Risk(4, 2)),
                    new Hazard(
                            "ED-H2",
                            "Medical danger is seen too late",
                            "A member writes of fainting, chest pain, blood or no fluids, and"
                                    + " nobody on the staff reads it in time.",
                            "A heart that stops, or another injury that could have been treated.",
                            List.of(
                                    "E6",
                                    "The author sees 999 and 111 at once.",
                                    "A clinician is alerted, and the alert has a clock."),
                            new Risk(5, 3),
                            new Risk(5, 1)),
                    new Hazard(
                            "ED-H3",
                            "Members teach one another to be ill",
                            "A member praises the illness, asks how to hide it, or tells how.",
                            "Others take up the habit, and treatment is undone.",
                            List.of("E2", "E3", "Staff read every post."),
                            new Risk(4, 4),
                            new Risk(4, 2)),
                    new Hazard(
                            "ED-H4",
                            "A person is in the wrong room",
                            "A clinician gives the key of another diagnosis.",
                            "Habits of one illness are learned on top of another.",
                            List.of(
                                    "Keys of anorexia, bulimia and binge eating exclude each other."),
                            new Risk(3, 3),
                            new Risk(3, 1)),
                    new Hazard(
                            "ED-H5",
                            "A rule answers too often",
                            "Everyday numbers or words of recovery are held.",
                            "A member feels silenced and leaves, or staff stop reading with care.",
                            List.of(
                                    "The plugin's own phrases name what must not be held.",
                                    "A person decides about every held post.",
                                    "The author reads why, and can change the words."),
                            new Risk(3, 4),
                            new Risk(3, 2)),
                    new Hazard(
                            "ED-H6",
                            "Danger is written into an answer",
                            "A member tells of danger when we ask how the rooms are, where nobody"
                                    + " replies.",
                            "Help comes too late, or not at all.",
                            List.of(
                                    "C1",
                                    "E6",
                                    "The rules read every answer, and the care team is alerted"
                                            + " with the nickname.",
                                    "The author sees 999 and 111 at once."),
                            new Risk(5, 2),
                            new Risk(5, 1)));

    static final List<DataClass> DATA =
            List.of(
                    new DataClass(
                            "posts",
                            "What members write in the rooms",
                            "Members support one another.",
                            true,
                            Retention.PEER_TALK),
                    new DataClass(
                            "keys",
                            "Which rooms a member may enter, which tells the diagnosis",
                            "Members meet people with the same illness.",
                            true,
                            Retention.MEMBERSHIP),
                    new DataClass(
                            "alerts",
                            "Alerts, and what staff did about them",
                            "Staff act on danger and can show what they did.",
                            true,
                            Retention.CLINICAL_RECORD),
                    new DataClass(
                            "answers",
                            "What members answer when we ask how the rooms are",
                            "Staff learn what to make better, and do not see who answered.",
                            true,
                            Retention.MEMBERSHIP));

    private SafetyCase() {}
}
