package org.sharon.core.media;

import java.util.Map;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ByteRange;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Pieces;
import org.sharon.core.web.Request;

/** The bytes of a film or a recording, whole or the part that a player asks for. */
public final class MediaBytes {

    /**
     * @param source asked for each piece, so that it can refuse what was taken back meanwhile
     */
    public Answer answer(Request request, MediaItem item, Pieces.Source source) {
        Long file = item.file();
        String type = item.type();
        if (file == null || type == null) {
            throw new NotFoundException();
        }
        String tag = "\"file-%d\"".formatted(file);
        String since = request.header("If-Range");
        // A player that goes on from another file gets the new one from its beginning.
        String asked = since.isEmpty() || since.equals(tag) ? request.header("Range") : "";
        ByteRange range = ByteRange.of(asked, item.length());
        Pieces whole =
                new Pieces(
                        200,
                        type,
                        range.from(),
                        range.end(),
                        source,
                        Map.of(
                                "Cache-Control", "private, no-store",
                                "Accept-Ranges", "bytes",
                                "ETag", tag));
        return switch (range.kind()) {
            case WHOLE -> whole;
            case PART ->
                    whole.withStatus(206).with("Content-Range", range.contentRange(item.length()));
            case NONE ->
                    whole.withStatus(416).with("Content-Range", range.contentRange(item.length()));
        };
    }
}
