import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Writes the SHA-256 of every plugin in a folder, one a line, as sha256sum does. */
final class Digests {

    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[0]);
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
                lines.append(digest(jar)).append("  ").append(jar.getFileName()).append('\n');
            }
        }
        Files.writeString(Path.of(words[1]), lines);
    }

    private static String digest(Path jar) throws IOException, java.security.GeneralSecurityException {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    }
}
