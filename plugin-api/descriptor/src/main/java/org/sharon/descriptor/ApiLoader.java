package org.sharon.descriptor;

/** Shows a plugin what it sees in the platform: the plugin API and the JDK, and nothing else. */
final class ApiLoader extends ClassLoader {

    private static final String API = "org.sharon.api.";

    ApiLoader() {
        super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(API)) {
            return ApiLoader.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
