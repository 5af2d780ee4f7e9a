package io.orderlane.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that cannot fail is none: each kind of change, planted and found. */
class PlantedChangeTest {

    private static final PublishedModule SHOP = new PublishedModule("shop", "shop");
    private static final String TILL = "shop/Till.java";
    private static final String PRINTER = "shop/Printer.java";
    private static final Map<String, String> BEFORE = Map.of(TILL, """
            package shop;
            public final class Till {
                public static final int SLOTS = 4;
                public Till(String name) {}
                public long pay(String order, long cents) { return cents; }
                public java.util.List<String> orders() { return java.util.List.of(); }
                void open() {}
                public record Receipt(String order, long cents) {}
            }
            """, PRINTER, """
            package shop;
            public interface Printer {
                void print(Till.Receipt receipt);
            }
            """, "shop/internal/Drawer.java", """
            package shop.internal;
            public class Drawer {
                public void slam() {}
            }
            """);

    @TempDir
    private static Path folder;

    private static Path before;
    private static String text;

    @BeforeAll
    static void compileBefore() throws IOException {
        PublicApi api = compiled("before", BEFORE);
        text = ApiText.of(api);
        before = api.writeTo(folder.resolve("before.jar"));
    }

    private static PublicApi compiled(String name, Map<String, String> sources) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> left = Files.walk(out)) {
            left.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        }
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", out.toString()));
        for (Map.Entry<String, String> one : sources.entrySet()) {
            Path file = folder.resolve(name + "-sources").resolve(one.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, one.getValue()).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return PublicApi.of(PublishedModule.under(out).values());
    }

    /** {@code changes}: a file, what it said, what it says now, and so on. */
    private static PublicApi after(String... changes) throws IOException {
        Map<String, String> now = new HashMap<>(BEFORE);
        for (int at = 0; at < changes.length; at += 3) {
            String source = now.get(changes[at]);
            assertThat(source).contains(changes[at + 1]);
            now.put(changes[at], source.replace(changes[at + 1], changes[at + 2]));
        }
        return compiled("now", now);
    }

    private static List<String> breaksIn(PublicApi now) throws IOException {
        return ApiBreaks.between(before, now.writeTo(folder.resolve("now.jar")));
    }

    private static List<String> differenceTo(PublicApi now) {
        return TextDifference.between(text, ApiText.of(now));
    }

    @Test
    void aMethodThatIsTakenAwayIsNamedWithWhatToDo() throws IOException {
        List<String> breaks = breaksIn(after(TILL, "public long pay", "long pay"));
        assertThat(breaks).containsExactly("shop.Till.pay(String, long): method removed");
        assertThat(ApiAdvice.breaks(SHOP, breaks))
                .contains("orderlane-shop", "shop.Till.pay(String, long)", "docs/decisions", "CHANGELOG.md")
                .contains(".ci/api-baseline");
    }

    @Test
    void anotherTypeOrParameterOrConstructorIsABreak() throws IOException {
        PublicApi now = after(
                TILL,
                "int SLOTS = 4",
                "long SLOTS = 4",
                TILL,
                "Till(String name)",
                "Till(long number)",
                TILL,
                "public long pay(String order, long",
                "public long pay(String order, int",
                TILL,
                "List<String> orders",
                "Set<String> orders",
                TILL,
                "List.of()",
                "Set.of()",
                TILL,
                "String order, long cents) {}",
                "String order) {}");
        assertThat(breaksIn(now))
                .contains(
                        "shop.Till its constructor (String): constructor removed",
                        "shop.Till.SLOTS: field type changed",
                        "shop.Till.orders(): method return type changed",
                        "shop.Till.pay(String, long): method removed",
                        "shop.Till.Receipt.cents(): method removed");
        assertThat(differenceTo(now))
                .contains("-     public List<String> orders()", "+     public Set<String> orders()");
    }

    @Test
    void aPortMayNotGetAnAbstractMethod() throws IOException {
        assertThat(breaksIn(after(PRINTER, "void print", "void feed(); void print")))
                .containsExactly("shop.Printer.feed(): method added to interface, which does not compile any more");
    }

    @Test
    void whatIsAddedOrNotPublicBreaksNothing() throws IOException {
        PublicApi now = after(
                PRINTER,
                "void print",
                "default void feed() {} void print",
                TILL,
                "public long pay(",
                "public long pay(int slot) { return 0; } public long pay(",
                TILL,
                "void open() {}",
                "",
                "shop/internal/Drawer.java",
                "public void slam() {}",
                "");
        assertThat(breaksIn(now)).isEmpty();
        assertThat(differenceTo(now))
                .containsExactly(
                        "  public interface shop.Printer",
                        "+     public default void feed()",
                        "  public final class shop.Till",
                        "+     public long pay(int)");
    }

    @Test
    void theTextIsOneLineForEachTypeAndMember() throws IOException {
        assertThat(text).isEqualTo("""
                        public interface shop.Printer
                            public abstract void print(Till.Receipt)

                        public final class shop.Till
                            public List<String> orders()
                            public Till(String)
                            public long pay(String, long)
                            public static final int SLOTS

                        public record shop.Till.Receipt
                            public Receipt(String, long)
                            public String order()
                            public long cents()

                        """);
    }
}
