package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Rules of style for all modules. */
final class StyleRules {

    private static final Pattern EMPTY_WORDS = Pattern.compile("Abstract.*|.*(Impl|Manager|Helper|Util|Utils)");
    private static final Pattern INTERFACE_PREFIX = Pattern.compile("I[A-Z][a-z].*");

    private static final Pattern LAST_WORD = Pattern.compile(".*?([A-Z][a-z]+ing)");
    /** Words that end in -ing and yet name a thing, a kind of order or a technical term. */
    private static final Set<String> NOUNS = Set.of(
            "Charging",
            "Finding",
            "Hailing",
            "Meaning",
            "Reading",
            "Ruling",
            "Setting",
            "String",
            "Superseding",
            "Waiting");

    private StyleRules() {}

    static List<NamedRule> under(String root) {
        return List.of(names(root), noStaticState(root), nullMarked(root));
    }

    /** Also the rules that do not suit the domain of a scenario's author. */
    static List<NamedRule> ofTheHouse(HousePackages packages) {
        List<NamedRule> rules = new ArrayList<>(under(packages.root()));
        rules.add(nouns(packages.root()));
        rules.add(oneOfEachName(packages));
        return rules;
    }

    private static NamedRule nouns(String root) {
        return new NamedRule(
                "types-are-nouns",
                classes()
                        .that()
                        .resideInAPackage(root + "..")
                        .should(Conditions.should("be named by what they are", StyleRules::act))
                        .because(
                                "an act says neither who does it nor what comes of it; name the one who does it (LeaseReaper) or"
                                        + " what it is (LaneLease)"));
    }

    private static Stream<String> act(JavaClass type) {
        Matcher word = LAST_WORD.matcher(type.getSimpleName());
        boolean act = word.matches() && !NOUNS.contains(word.group(1));
        return act ? Stream.of(type.getName() + " is named by an act") : Stream.empty();
    }

    /** The sandbox repeats names of AlipayHK on purpose: it does not depend on our code. */
    private static NamedRule oneOfEachName(HousePackages packages) {
        return new NamedRule(
                "one-of-each-name",
                all(modulesUnder(packages))
                        .should(Conditions.should("use each name for one class", StyleRules::usedTwice))
                        .because(
                                "who reads a name must know which class it is; put what tells them apart before it, such as the"
                                        + " technology"));
    }

    /** The classes of one module, those within others left out. */
    private record Module(String name, List<JavaClass> classes) {}

    private static AbstractClassesTransformer<Module> modulesUnder(HousePackages packages) {
        return new AbstractClassesTransformer<>("modules under " + packages.root()) {
            @Override
            public Iterable<Module> doTransform(JavaClasses classes) {
                Map<String, List<JavaClass>> modules = classes.stream()
                        .filter(type -> type.isTopLevelClass()
                                && !packages.moduleOf(type).isEmpty())
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(packages::moduleOf));
                return modules.entrySet().stream()
                        .filter(module -> !module.getKey().equals("sandbox"))
                        .map(module -> new Module(module.getKey(), module.getValue()))
                        .toList();
            }
        };
    }

    private static Stream<String> usedTwice(Module module) {
        Map<String, List<String>> byName = module.classes().stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
        return byName.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .map(name -> name.getKey() + " is the name of a class in each of "
                        + name.getValue().stream().sorted().toList());
    }

    private static NamedRule names(String root) {
        return new NamedRule(
                "names-say-something",
                classes()
                        .that()
                        .resideInAPackage(root + "..")
                        .should(Conditions.should("have a name that says what they are", StyleRules::emptyName))
                        .because(
                                "Impl, Manager, Helper, Util and Abstract say nothing; take a noun of the domain, and put the"
                                        + " technology before it where there are several"));
    }

    private static Stream<String> emptyName(JavaClass type) {
        String name = type.getSimpleName();
        boolean empty = EMPTY_WORDS.matcher(name).matches()
                || (type.isInterface() && INTERFACE_PREFIX.matcher(name).matches());
        return empty ? Stream.of(type.getName() + " says nothing by its name") : Stream.empty();
    }

    private static NamedRule noStaticState(String root) {
        return new NamedRule(
                "no-static-state",
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(root + "..")
                        .and()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because("several of them run in one process; keep state in an object and hand it over"));
    }

    private static NamedRule nullMarked(String root) {
        return new NamedRule(
                "packages-are-null-marked",
                all(packagesUnder(root))
                        .should(Conditions.should("have a package-info with @NullMarked", StyleRules::unmarked))
                        .because(
                                "null is what @Nullable says and nothing else; add a package-info.java with @NullMarked and one"
                                        + " sentence"));
    }

    private static AbstractClassesTransformer<JavaPackage> packagesUnder(String root) {
        return new AbstractClassesTransformer<>("packages under " + root) {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                Set<JavaPackage> packages = classes.stream()
                        .filter(type -> JavaClass.Predicates.resideInAPackage(root + "..")
                                .test(type))
                        .map(JavaClass::getPackage)
                        .collect(Collectors.toSet());
                return packages;
            }
        };
    }

    private static Stream<String> unmarked(JavaPackage found) {
        boolean marked = found.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        return marked ? Stream.empty() : Stream.of(found.getName() + " is not @NullMarked");
    }
}
