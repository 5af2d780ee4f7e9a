package io.orderlane.app.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.orderlane.core.field.Tree;
import io.orderlane.persistence.codec.JacksonTree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON text to {@link Tree} and back. Reading is strict: one value, UTF-8, no member twice, bounded in size and depth,
 * numbers exact.
 */
public final class TreeJson {

    /** The largest text read, in bytes: 1 MiB. */
    public static final int LARGEST = 1024 * 1024;

    /** The deepest nesting read. */
    public static final int DEEPEST = 32;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST)
                    .maxNumberLength(200)
                    .maxNameLength(200)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private TreeJson() {}

    /** The one value of this UTF-8 text, a byte order mark skipped; throws {@link NotJsonException} when it is none. */
    public static Tree read(byte[] utf8) {
        return read(StrictUtf8.decode(utf8));
    }

    /** The one value of this text; throws {@link NotJsonException} when it is none. */
    public static Tree read(String text) {
        if (text.length() > LARGEST) {
            throw new NotJsonException(1, 1, text.length() + " characters", "at most " + LARGEST + " bytes");
        }
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = JSON.createParser(content)) {
            return new TreeParser(parser).single();
        } catch (IOException broken) {
            throw NotJsonException.of(broken);
        }
    }

    /** The tree as compact JSON. */
    public static String write(Tree tree) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            JacksonTree.write(tree, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A string takes any text.", impossible);
        }
        return out.toString();
    }

    /** The tree as compact JSON in UTF-8. */
    public static byte[] bytes(Tree tree) {
        return write(tree).getBytes(StandardCharsets.UTF_8);
    }

    /** The tree as JSON for people: two blanks an indent. */
    public static String pretty(Tree tree) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
            JacksonTree.write(tree, generator);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A string takes any text.", impossible);
        }
        return out.toString();
    }
}
