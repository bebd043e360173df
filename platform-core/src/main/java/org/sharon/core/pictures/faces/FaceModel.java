package org.sharon.core.pictures.faces;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterAllocateTensors;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterGetInputTensor;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterGetOutputTensor;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterInvoke;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsDelete;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsSetNumThreads;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteModelCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorByteSize;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorCopyFromBuffer;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorCopyToBuffer;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.TfLiteInterpreter;
import org.bytedeco.tensorflowlite.TfLiteInterpreterOptions;
import org.bytedeco.tensorflowlite.TfLiteModel;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.jspecify.annotations.Nullable;

/**
 * MediaPipe's full-range face detection, run by TensorFlow Lite. This is all that is not Java: what
 * it reads are 110,592 numbers, never a file of somebody. It has its memory until the process ends.
 * Not for several threads at once.
 */
final class FaceModel {

    private static final String FILE = "/models/face_detection_full_range.tflite";

    private final TfLiteInterpreter interpreter;
    private final FloatPointer square = new FloatPointer(3L * Square.POINTS * Square.POINTS);
    private final FloatPointer boxes =
            new FloatPointer((long) Answers.NUMBERS * Answers.PLACES * Answers.PLACES);
    private final FloatPointer scores = new FloatPointer((long) Answers.PLACES * Answers.PLACES);

    /** TensorFlow Lite reads the model from here as long as it runs. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final BytePointer file;

    private FaceModel(byte[] model) throws IOException {
        file = new BytePointer(model);
        TfLiteModel read = made(TfLiteModelCreate(file, model.length));
        TfLiteInterpreterOptions options = TfLiteInterpreterOptionsCreate();
        // People who talk come first: it has one core at most.
        TfLiteInterpreterOptionsSetNumThreads(options, 1);
        interpreter = made(TfLiteInterpreterCreate(read, options));
        TfLiteInterpreterOptionsDelete(options);
        check(TfLiteInterpreterAllocateTensors(interpreter));
        if (TfLiteTensorByteSize(input()) != bytes(square)
                || TfLiteTensorByteSize(output(0)) != bytes(boxes)
                || TfLiteTensorByteSize(output(1)) != bytes(scores)) {
            throw new IOException("The model has another shape");
        }
    }

    /**
     * Takes about a second at the first time.
     *
     * @param folder for the part that is written for this machine; is made
     * @throws IOException when there is no such folder
     * @throws LinkageError when there is no such part for this machine
     */
    static FaceModel load(Path folder) throws IOException {
        Files.createDirectories(folder);
        System.setProperty("org.bytedeco.javacpp.cachedir", folder.toString());
        // It is not to have a thread of its own, nor to mind how much memory everything else has.
        System.setProperty("org.bytedeco.javacpp.nopointergc", "true");
        System.setProperty("org.bytedeco.javacpp.maxbytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        try (InputStream in = FaceModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            return new FaceModel(in.readAllBytes());
        }
    }

    /**
     * @param numbers as {@link Square#read} makes them
     */
    Answers ask(float[] numbers) throws IOException {
        square.put(numbers);
        check(TfLiteTensorCopyFromBuffer(input(), square, bytes(square)));
        check(TfLiteInterpreterInvoke(interpreter));
        return new Answers(floats(0, boxes), floats(1, scores));
    }

    private float[] floats(int output, FloatPointer to) throws IOException {
        check(TfLiteTensorCopyToBuffer(output(output), to, bytes(to)));
        float[] numbers = new float[(int) to.capacity()];
        to.get(numbers);
        return numbers;
    }

    private TfLiteTensor input() {
        return TfLiteInterpreterGetInputTensor(interpreter, 0);
    }

    private TfLiteTensor output(int number) {
        return TfLiteInterpreterGetOutputTensor(interpreter, number);
    }

    private static long bytes(Pointer floats) {
        return floats.capacity() * Float.BYTES;
    }

    /** Nothing would end the process with whoever uses it. */
    private static <T> T made(@Nullable T pointer) throws IOException {
        if (pointer == null) {
            throw new IOException("TensorFlow Lite cannot read the model");
        }
        return pointer;
    }

    private static void check(int status) throws IOException {
        if (status != kTfLiteOk) {
            throw new IOException("TensorFlow Lite says " + status);
        }
    }
}
