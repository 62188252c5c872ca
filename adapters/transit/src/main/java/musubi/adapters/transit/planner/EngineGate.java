package musubi.adapters.transit.planner;

import java.util.List;

/**
 * What the planner sees of the application: the shared interfaces and the logging, nothing else. Both sides carry
 * thousands of classes of the same names in different versions (Jackson, Guava, Lucene, graphql-java, protobuf), which
 * this keeps apart. Resources of the application, such as {@code META-INF/services}, stay hidden too.
 */
final class EngineGate extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** slf4j and logback together or neither: Micrometer casts the one's factory to a class of the other. */
    private static final List<String> SHARED =
            List.of("musubi.adapters.transit.planner.engine.", "org.slf4j.", "ch.qos.logback.");

    private final ClassLoader application;

    EngineGate(ClassLoader application) {
        super("planner-gate", ClassLoader.getPlatformClassLoader());
        this.application = application;
    }

    /** Called only for what the platform does not have. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return application.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
