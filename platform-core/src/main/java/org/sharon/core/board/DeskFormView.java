package org.sharon.core.board;

import java.util.List;
import org.sharon.core.board.Audiences.Place;
import org.sharon.core.stages.Stage;
import org.sharon.core.web.Form;

/** A notice that is being written. */
record DeskFormView(Form form, List<Place> places) {

    List<Stage> stages() {
        return List.of(Stage.values());
    }

    List<Integer> days() {
        return NoticeForm.DAYS;
    }

    /** The hours at which a notice may begin to be shown. */
    List<Integer> hours() {
        return java.util.stream.IntStream.rangeClosed(0, 23).boxed().toList();
    }

    static String hour(int hour) {
        int shown = hour % 12 == 0 ? 12 : hour % 12;
        return shown + (hour < 12 ? "am" : "pm");
    }
}
