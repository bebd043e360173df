package org.sharon.core.plugins.verify;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Whatever the Java machine can be made to load for a class is named in its pool of constants. So
 * the pool is looked at as a whole: what no instruction seems to use is refused as well.
 */
final class ConstantPool {

    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final int COMPUTED = 17;

    /** The compiler names these to say that one lies inside the other. */
    private static final Set<String> NAMED_BY_LAMBDAS =
            Set.of("java/lang/invoke/MethodHandles", "java/lang/invoke/MethodHandles$Lookup");

    private final ClassReader reader;
    private final References references;
    private final char[] characters;

    ConstantPool(ClassReader reader, References references) {
        this.reader = reader;
        this.references = references;
        this.characters = new char[reader.getMaxStringLength()];
    }

    /** What is wrong with the first constant that is, or {@code null}. */
    @Nullable String findWrong() {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            // The second half of a long or a double is no constant.
            String wrong = at == 0 ? null : look(reader.readByte(at - 1), at);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private @Nullable String look(int tag, int at) {
        if (tag == CLASS) {
            String type = reader.readUTF8(at, characters);
            return isLinkage(type) ? null : references.type(type);
        }
        if (tag >= FIELD && tag <= INTERFACE_METHOD) {
            String owner = reader.readClass(at, characters);
            int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
            String name = reader.readUTF8(nameAndType, characters);
            String descriptor = reader.readUTF8(nameAndType + 2, characters);
            boolean decidedElsewhere =
                    References.isBootstrap(owner, name) || Arguments.decideAbout(owner, name);
            return decidedElsewhere ? null : references.member(owner, name, descriptor);
        }
        return tag == COMPUTED ? "a constant that is computed: build it with javac" : null;
    }

    private static boolean isLinkage(String type) {
        return NAMED_BY_LAMBDAS.contains(type) || References.isBootstrapOwner(type);
    }
}
