package io.orderlane.app.archive;

import io.orderlane.app.cli.console.TemporaryFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the archive of class data beside the application's jar. Everything works without it, only slower, so what goes wrong
 * is a line on stdout and never a failed build.
 *
 * <p>It is a static archive: the JDK's classes and ours in one. One made at exit ({@code -XX:ArchiveClassesAtExit}) cannot
 * hold classes compiled for Java 5, such as picocli's, and Java 17 crashes while it writes it.
 */
public final class MakeArchive {

    private static final Pattern READY = Pattern.compile(Training.SERVING + ".*ready url=(\\S+)", Pattern.DOTALL);
    /** The launcher's way to use it, which a Java must understand. */
    private static final List<String> IN_ITS_PLACE =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final Application application;
    private final Path work;

    private MakeArchive(Application application, Path work) {
        this.application = application;
        this.work = work;
    }

    /** The argument is the folder in which {@code orderlane-app.jar} and {@code lib/} lie. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(made(Path.of(arguments[0])));
    }

    private static String made(Path folder) throws InterruptedException {
        try {
            Application application = new Application(folder.toRealPath());
            if (application.archiveFits()) {
                return "The archive of class data still fits.";
            }
            try (TemporaryFolder work = TemporaryFolder.make("orderlane-archive-")) {
                return new MakeArchive(application, work.path()).make();
            }
        } catch (IOException | NoArchiveException | RuntimeException none) { // a bug here must not fail a build either
            return "No archive of class data, so starting takes longer: " + none.getMessage();
        }
    }

    private String make() throws IOException, InterruptedException, NoArchiveException {
        Files.deleteIfExists(application.fitsFile());
        Path made = application.folder().resolve("orderlane.jsa.new");
        try {
            ClassList classes = train().without(SignedClasses.of(application.jars()));
            if (!dumped(classes, made) && !dumped(classes.withoutLambdas(), made)) {
                throw new NoArchiveException("this Java does not make one.");
            }
            requireUsable(made);
            Files.move(made, application.archive(), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(application.fitsFile(), application.fits());
            return "The archive of class data is made: " + application.archive();
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private ClassList train() throws IOException, InterruptedException, NoArchiveException {
        Path list = work.resolve("classes");
        List<String> options = List.of(
                "-Xshare:auto",
                "-XX:DumpLoadedClassList=" + list,
                "-cp",
                application.classPath(),
                Training.class.getName(),
                work.toString());
        try (JavaRun training = JavaRun.start(work, "training", Training.settings(work), options)) {
            useDoor(door(training));
            training.stop();
            training.succeeded();
        }
        return new ClassList(Files.readAllLines(list));
    }

    private static URI door(JavaRun training) throws IOException, InterruptedException, NoArchiveException {
        long started = System.nanoTime();
        while (training.isAlive() && System.nanoTime() - started < AT_MOST.toNanos()) {
            Matcher ready = READY.matcher(training.said());
            if (ready.find()) {
                return URI.create(ready.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        throw new NoArchiveException("the service to be trained did not get ready.");
    }

    private static void useDoor(URI url) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        client.send(HttpRequest.newBuilder(url.resolve("/readyz")).build(), BodyHandlers.discarding());
        client.send(
                HttpRequest.newBuilder(url.resolve("/v1/updates"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.discarding());
    }

    /** G1, since only it writes objects into an archive; other collectors read them. */
    private boolean dumped(ClassList classes, Path made) throws IOException, InterruptedException {
        Path list = Files.write(work.resolve("kept"), classes.lines());
        Files.deleteIfExists(made);
        List<String> options = List.of(
                "-Xshare:dump",
                "-XX:+UseG1GC",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + made,
                "-cp",
                application.jar().toString());
        try (JavaRun dump = JavaRun.start(work, "dump", Map.of(), options)) {
            return dump.succeeded() && Files.exists(made);
        }
    }

    private void requireUsable(Path made) throws IOException, InterruptedException, NoArchiveException {
        List<String> options = new ArrayList<>(List.of("-Xshare:on", "-XX:SharedArchiveFile=" + made));
        options.addAll(IN_ITS_PLACE);
        options.addAll(List.of("-cp", application.classPath(), "io.orderlane.app.cli.Main", "version"));
        try (JavaRun version = JavaRun.start(work, "version", Map.of(), options)) {
            if (!version.succeeded()) {
                throw new NoArchiveException("this Java does not take the one it made.");
            }
        }
    }
}
