package io.orderlane.app.embedding;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What whoever depends on our modules gets beside them, by the poms: all that is neither optional nor for tests. */
final class PomGraph {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> NOT_AT_RUN_TIME = List.of("test", "provided", "system", "import");

    private final List<Path> classPath = Stream.of(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .map(Path::of)
            .toList();
    private final Map<String, Path> jars = new TreeMap<>();

    /** The jars of others that these modules bring, by artifact, their own needs included. */
    Map<String, Path> broughtBy(List<String> modules) throws Exception {
        for (String module : modules) {
            follow(ROOT.resolve(module).resolve("pom.xml"));
        }
        return jars;
    }

    /** A jar of the class path. */
    Path jar(String artifact) {
        return classPath.stream()
                .filter(path -> path.getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(artifact + " is not on the class path of this test"));
    }

    /** What a module's own pom states for whoever depends on it, by artifact. */
    static List<String> stated(String module) throws Exception {
        Path pom = ROOT.resolve(module).resolve("pom.xml");
        List<String> stated = new ArrayList<>();
        for (Element dependency : listed(read(pom))) {
            if (isAtRunTime(pom, dependency)) {
                stated.add(text(dependency, "artifactId").orElseThrow());
            }
        }
        return stated;
    }

    private void follow(Path pom) throws Exception {
        for (Element dependency : dependencies(pom)) {
            String artifact = text(dependency, "artifactId").orElseThrow();
            if (artifact.startsWith("orderlane-") || !isAtRunTime(pom, dependency) || jars.containsKey(artifact)) {
                continue;
            }
            Path jar = jar(artifact);
            jars.put(artifact, jar);
            follow(jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".pom")));
        }
    }

    private static boolean isAtRunTime(Path pom, Element dependency) throws Exception {
        boolean optional = text(dependency, "optional").filter("true"::equals).isPresent();
        Optional<String> scope = text(dependency, "scope");
        String effective = scope.isPresent()
                ? scope.get()
                : managedScope(pom, text(dependency, "artifactId").orElseThrow());
        return !optional && !NOT_AT_RUN_TIME.contains(effective);
    }

    /** Those of a pom and of the poms above it, without what is only managed. */
    private static List<Element> dependencies(Path pom) throws Exception {
        Element project = read(pom);
        List<Element> all = new ArrayList<>(listed(project));
        Optional<Path> parent = parent(pom, project);
        if (parent.isPresent()) {
            all.addAll(dependencies(parent.get()));
        }
        return all;
    }

    private static String managedScope(Path pom, String artifact) throws Exception {
        Element project = read(pom);
        List<Element> managed = children(project, "dependencyManagement").isEmpty()
                ? List.of()
                : listed(children(project, "dependencyManagement").get(0));
        for (Element one : managed) {
            if (text(one, "artifactId").filter(artifact::equals).isPresent()) {
                return text(one, "scope").orElse("compile");
            }
        }
        Optional<Path> parent = parent(pom, project);
        return parent.isPresent() ? managedScope(parent.get(), artifact) : "compile";
    }

    /** Ours is in the folder above; that of a library is beside it in the repository. */
    private static Optional<Path> parent(Path pom, Element project) {
        if (children(project, "parent").isEmpty()) {
            return Optional.empty();
        }
        Element parent = children(project, "parent").get(0);
        String artifact = text(parent, "artifactId").orElseThrow();
        String version = text(parent, "version").orElseThrow();
        if (artifact.equals("orderlane-parent")) {
            return Optional.of(ROOT.resolve("pom.xml"));
        }
        Path repository = pom;
        String group = text(parent, "groupId").orElseThrow().replace('.', '/');
        while (repository != null && !Files.isDirectory(repository.resolve(group))) {
            repository = repository.getParent();
        }
        return Optional.ofNullable(repository)
                .map(found -> found.resolve(group)
                        .resolve(artifact)
                        .resolve(version)
                        .resolve(artifact + "-" + version + ".pom"))
                .filter(Files::exists);
    }

    private static Element read(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
    }

    private static List<Element> listed(Element within) {
        List<Element> lists = children(within, "dependencies");
        return lists.isEmpty() ? List.of() : children(lists.get(0), "dependency");
    }

    private static Optional<String> text(Element of, String name) {
        return children(of, name).stream()
                .findFirst()
                .map(one -> one.getTextContent().strip());
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = of.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && node.getNodeName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
