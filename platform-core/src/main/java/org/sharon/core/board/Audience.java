package org.sharon.core.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.stages.Stage;

/**
 * For whom a notice is.
 *
 * @param room the number of a room; null for the whole service
 * @param stage null for everybody, whatever their stage
 */
public record Audience(String service, @Nullable Long room, @Nullable Stage stage) {

    Optional<Stage> ofStage() {
        return Optional.ofNullable(stage);
    }
}
