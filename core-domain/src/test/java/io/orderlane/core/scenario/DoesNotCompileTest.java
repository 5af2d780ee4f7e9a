package io.orderlane.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the compiler refuses, so that no test has to: each program below differs from one that compiles in one place. */
class DoesNotCompileTest {

    private static final String PROGRAM = """
            import static io.orderlane.core.field.FieldTypes.choice;
            import static io.orderlane.core.field.FieldTypes.text;
            import static io.orderlane.core.scenario.BaseApi.ORDER_SERVICE;

            import io.orderlane.core.field.*;
            import io.orderlane.core.provenance.DocPage;
            import io.orderlane.core.scenario.*;
            import java.time.Instant;

            class Program {
                enum Parcel { SENT, ARRIVED }
                enum Meal { COOKING }
                enum Size { SMALL, LARGE }

                static final DocPage PAGE = new DocPage("Parcels");
                static final FieldsOf<Parcel> ON = FieldsOf.stated(Parcel.class, PAGE, "fields");
                static final SharedField<Parcel, Size> SIZE = ON.shared("size", choice(Size.class));
                static final LocaleField<Parcel, String> NAME = ON.locale("name", text());
                static final SharedField<Meal, String> DISH =
                        FieldsOf.stated(Meal.class, PAGE, "fields").shared("dish", text());

                Scenario<Parcel> definition() {
                    return Scenario.define("parcel", ORDER_SERVICE, "PARCEL").statuses(Parcel.class).stated(PAGE, "statuses")
                            .status(Parcel.SENT, "sent")
                            .endStatus(Parcel.ARRIVED, "arrived").stated(PAGE, "statuses")
                            .localeField(NAME).optional().stated(PAGE, "fields")
                            %s
                            .build();
                }

                UpdateDraft<Parcel> draft(Instant at) {
                    return definition().update(Parcel.SENT, "P-1", at).to("2160220000000001")%s;
                }
            }
            """;

    @TempDir
    Path out;

    @Test
    void theProgramAsItShouldBeCompiles() {
        String row = ".field(SIZE).requiredAt(Parcel.SENT).when(SIZE.is(Size.SMALL)).stated(PAGE, \"fields\")";
        assertThat(errors(row, ".with(SIZE, Size.SMALL).zhHk(NAME, \"包裹\")")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    a row for a foreign status         | .status(Meal.COOKING, "cooking")
                    a requirement at a foreign status  | .field(SIZE).requiredAt(Meal.COOKING).stated(PAGE, "fields")
                    a follower that is a foreign status| .endStatus(Parcel.ARRIVED, "x").mayBeFollowedBy(Meal.COOKING).ours("x")
                    a foreign field                    | .field(DISH).optional().stated(PAGE, "fields")
                    a foreign field in a condition     | .field(SIZE).requiredAt(Parcel.SENT).when(DISH.isGiven()).stated(PAGE, "fields")
                    a condition on a wrong value       | .field(SIZE).requiredAt(Parcel.SENT).when(SIZE.is("SMALL")).stated(PAGE, "fields")
                    a default of a wrong value         | .field(SIZE).optional().defaultsTo("SMALL").stated(PAGE, "fields")
                    a default for several fields       | .fields(SIZE).optional().defaultsTo(Size.SMALL).stated(PAGE, "fields")
                    a field without a source           | .field(SIZE).requiredAt(Parcel.SENT)
                    an optional field without a source | .field(SIZE).optional()
                    an end without a source            | .endStatus(Parcel.ARRIVED, "arrived")
                    a permission without a source      | .mayStartAtAnyStatus()
                    a field that says nothing          | .field(SIZE).stated(PAGE, "fields")
                    a shared field as a display field  | .localeField(SIZE).optional().stated(PAGE, "fields")
                    """)
    void aDefinitionWith(String what, String row) {
        assertThat(errors(row, "")).as(what).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    a foreign field                   | .with(DISH, "rice")
                    a wrong value                     | .with(SIZE, "SMALL")
                    a shared field in one language    | .zhHk(SIZE, Size.SMALL)
                    a display field without language  | .with(NAME, "parcel")
                    a value of another field          | .enUs(NAME, Size.LARGE)
                    """)
    void anUpdateWith(String what, String call) {
        assertThat(errors(".field(SIZE).optional().stated(PAGE, \"fields\")", call))
                .as(what)
                .isNotEmpty();
    }

    @Test
    void anUpdateToAForeignStatus() {
        String row = ".field(SIZE).optional().stated(PAGE, \"fields\")";
        assertThat(errors(PROGRAM.formatted(row, "").replace("update(Parcel.SENT", "update(Meal.COOKING")))
                .isNotEmpty();
    }

    private List<String> errors(String row, String call) {
        return errors(PROGRAM.formatted(row, call));
    }

    private List<String> errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-classpath", classes(), "-d", out.toString());
        compiler.getTask(new StringWriter(), null, found, options, null, List.of(new Source(source)))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(null))
                .toList();
    }

    private static String classes() {
        try {
            return Path.of(Scenario.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Program.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
