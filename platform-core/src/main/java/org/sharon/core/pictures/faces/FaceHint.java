package org.sharon.core.pictures.faces;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for faces on pictures. What it needs for that is loaded with the first picture. */
@Singleton
public final class FaceHint {

    private static final Logger log = LoggerFactory.getLogger(FaceHint.class);

    /** A crowd is marked as well by some of its faces. */
    static final int MOST = 20;

    /** Some thirty times as long as it takes on one core. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private final @Nullable Path folder;
    private @Nullable FaceModel model;
    private boolean cannot;

    @Inject
    FaceHint(FaceFolder folder) {
        this.folder = folder.path();
        cannot = this.folder == null;
    }

    /**
     * What a computer marks on a picture, the surest first and at most {@value #MOST}. Takes about
     * half a second of one core.
     *
     * @param jpeg one that we drew ourselves
     * @return empty where no computer could look at all of it
     */
    public synchronized Optional<List<Mark>> look(byte[] jpeg) {
        FaceModel ready = ready();
        if (ready == null) {
            return Optional.empty();
        }
        try {
            return look(ready, ImageIO.read(new ByteArrayInputStream(jpeg)));
        } catch (IOException | RuntimeException defect) {
            // Nothing of the picture is said, not even which.
            log.warn("A picture could not be looked at: {}", defect.getClass().getName());
            return Optional.empty();
        }
    }

    private @Nullable FaceModel ready() {
        if (model == null && !cannot && folder != null) {
            try {
                model = FaceModel.load(folder);
            } catch (IOException | RuntimeException | LinkageError missing) {
                cannot = true;
                log.warn(
                        "No computer looks for faces on this machine, and pages say so: {}",
                        missing.toString());
            }
        }
        return model;
    }

    private static Optional<List<Mark>> look(FaceModel model, BufferedImage picture)
            throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] points = points(picture);
        long start = System.nanoTime();
        List<Seen> all = new ArrayList<>();
        for (Square square : Square.of(width, height)) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                return Optional.empty();
            }
            for (Seen seen : model.ask(square.read(points, width, height)).seen()) {
                all.add(square.onPicture(seen));
            }
        }
        return Optional.of(
                Seen.once(all).stream()
                        .limit(MOST)
                        .map(seen -> mark(seen, width, height))
                        .toList());
    }

    private static int[] points(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = plain.createGraphics();
        brush.drawImage(picture, 0, 0, null);
        brush.dispose();
        return plain.getRGB(0, 0, width, height, null, 0, width);
    }

    /** Inside the picture. */
    private static Mark mark(Seen seen, int width, int height) {
        double left = part(seen.left(), width);
        double top = part(seen.top(), height);
        return new Mark(
                left,
                top,
                part(seen.left() + seen.width(), width) - left,
                part(seen.top() + seen.height(), height) - top);
    }

    private static double part(double points, int of) {
        return Math.max(0, Math.min(1, points / of));
    }
}
