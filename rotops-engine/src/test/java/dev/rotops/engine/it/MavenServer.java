package dev.rotops.engine.it;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Runs one Maven build after another in this JVM, as {@link WarmMaven} asks for them. It does what the script {@code mvn} and
 * {@code m2.conf} do, with what belongs to the JVM put back after each build.
 */
final class MavenServer {

    private final Object maven;
    private final Method doMain;
    private final ClassLoader loader;

    private MavenServer(Path home) throws IOException, ReflectiveOperationException {
        System.setProperty("maven.home", home.toString());
        System.setProperty("maven.conf", home.resolve("conf").toString());
        System.setProperty("classworlds.conf", home.resolve("bin/m2.conf").toString());
        loader = new URLClassLoader(classPath(home), ClassLoader.getPlatformClassLoader());
        Class<?> worldType = loader.loadClass("org.codehaus.plexus.classworlds.ClassWorld");
        Object world = worldType.getConstructor(String.class, ClassLoader.class).newInstance("plexus.core", loader);
        Class<?> type = loader.loadClass("org.apache.maven.cli.MavenCli");
        maven = type.getConstructor(worldType).newInstance(world);
        doMain = type.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class);
    }

    private static URL[] classPath(Path home) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(url(home.resolve("conf/logging")));
        for (String directory : List.of("boot", "lib")) {
            try (Stream<Path> jars = Files.list(home.resolve(directory))) {
                for (Path jar : jars.filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    urls.add(url(jar));
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private int build(Path directory, Path log, String[] arguments) throws IOException, ReflectiveOperationException {
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty(
                "maven.multiModuleProjectDirectory", projectDirectory(directory).toString());
        Thread.currentThread().setContextClassLoader(loader);
        try (OutputStream file = Files.newOutputStream(log);
                PrintStream console = new PrintStream(file, true, StandardCharsets.UTF_8)) {
            System.setOut(console);
            System.setErr(console);
            return (int) doMain.invoke(maven, arguments, directory.toString(), console, console);
        } finally {
            System.setProperties(before);
        }
    }

    /** The nearest directory with a {@code .mvn}, as the script finds it. */
    private static Path projectDirectory(Path directory) {
        for (Path candidate = directory; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve(".mvn"))) {
                return candidate;
            }
        }
        return directory;
    }

    /** Answers requests on standard input until it ends; the argument is Maven's home. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        DataOutputStream answers = new DataOutputStream(System.out);
        DataInputStream requests = new DataInputStream(System.in);
        System.setIn(InputStream.nullInputStream());
        MavenServer server = new MavenServer(Path.of(arguments[0]));
        try {
            while (true) {
                Path directory = Path.of(requests.readUTF());
                Path log = Path.of(requests.readUTF());
                String[] build = new String[requests.readInt()];
                for (int i = 0; i < build.length; i++) {
                    build[i] = requests.readUTF();
                }
                answers.writeInt(server.build(directory, log, build));
                answers.flush();
            }
        } catch (EOFException e) {
            // Nobody wants any more. Threads that plugins have left behind would keep this JVM alive.
            Runtime.getRuntime().halt(0);
        }
    }
}
