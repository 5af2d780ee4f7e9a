package io.orderlane.testkit.boundary;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a reader may rely on everywhere. */
final class StyleRules {

    private static final Pattern EMPTY_WORDS = Pattern.compile("Abstract.*|.*(Impl|Manager|Helper|Util|Utils)");
    private static final Pattern INTERFACE_PREFIX = Pattern.compile("I[A-Z][a-z].*");

    private StyleRules() {}

    static List<NamedRule> under(String root) {
        return List.of(names(root), noStaticState(root), nullMarked(root));
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
