package org.sharon.core.plugins.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A zip written byte by byte, so that it can say what no program would write. */
final class ZipBytes {

    /** One entry; what a test changes is no longer what the content says. */
    static final class Part {

        String localName;
        String centralName;
        byte[] data;
        int method;
        int flags = 0x800;
        int crc;
        int size;
        int attributes;
        byte[] gapBefore = {};
        byte[] extra = {};

        private Part(String name, byte[] content, boolean packed) {
            localName = name;
            centralName = name;
            data = packed ? deflated(content) : content;
            method = packed ? 8 : 0;
            CRC32 sum = new CRC32();
            sum.update(content);
            crc = (int) sum.getValue();
            size = content.length;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    byte[] before = {};
    byte[] behind = {};

    /** The entries of a jar that passes. */
    static ZipBytes good() {
        ZipBytes zip = new ZipBytes();
        for (Map.Entry<String, byte[]> each : PluginDraft.good().contents().entrySet()) {
            zip.add(each.getKey(), each.getValue());
        }
        return zip;
    }

    Part add(String name, byte[] content) {
        Part part = new Part(name, content, false);
        parts.add(part);
        return part;
    }

    Part addPacked(String name, byte[] content) {
        Part part = new Part(name, content, true);
        parts.add(part);
        return part;
    }

    Part part(String name) {
        return parts.stream().filter(it -> it.localName.equals(name)).findFirst().orElseThrow();
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(64 << 20).order(ByteOrder.LITTLE_ENDIAN);
        out.put(before);
        List<Integer> starts = new ArrayList<>();
        for (Part part : parts) {
            out.put(part.gapBefore);
            starts.add(out.position());
            out.putInt(0x04034b50).putShort((short) 20);
            common(out, part, part.localName);
            out.put(part.localName.getBytes(UTF_8)).put(part.extra).put(part.data);
        }
        int directory = out.position();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            out.putInt(0x02014b50).putShort((short) 0x314).putShort((short) 20);
            common(out, part, part.centralName);
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
            out.putInt(part.attributes).putInt(starts.get(i));
            out.put(part.centralName.getBytes(UTF_8)).put(part.extra);
        }
        int size = out.position() - directory;
        out.putInt(0x06054b50).putInt(0);
        out.putShort((short) parts.size()).putShort((short) parts.size());
        out.putInt(size).putInt(directory).putShort((short) 0);
        out.put(behind);
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static void common(ByteBuffer out, Part part, String name) {
        out.putShort((short) part.flags).putShort((short) part.method).putInt(0x5c210000);
        out.putInt(part.crc).putInt(part.data.length).putInt(part.size);
        out.putShort((short) name.getBytes(UTF_8).length).putShort((short) part.extra.length);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** True when one of the JDK's own readers gets the plugin's class out of it. */
    static boolean isReadByOthers(byte[] jar, Path folder) {
        return isReadAsStream(jar) || isReadAsFile(jar, folder);
    }

    private static boolean isReadAsStream(byte[] jar) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (entry.getName().equals("plug/Plugin.class") && content.length > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean isReadAsFile(byte[] jar, Path folder) {
        try {
            Path file = Files.write(folder.resolve("a.jar"), jar);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                ZipEntry entry = zip.getEntry("plug/Plugin.class");
                return entry != null && zip.getInputStream(entry).readAllBytes().length > 0;
            } catch (IOException refused) {
                return false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
