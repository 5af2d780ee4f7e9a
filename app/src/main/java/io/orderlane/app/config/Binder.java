package io.orderlane.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderlane.alipayhk.protocol.LanguageForm;
import io.orderlane.core.deliver.Superseding;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns the tree of values into records; a value that does not fit is noted and left out, so that all are found. */
final class Binder {

    private final Findings findings;
    private final JsonMapper mapper;

    Binder(Findings findings) {
        this.findings = findings;
        this.mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .addModule(new SimpleModule()
                        .addDeserializer(Duration.class, new DurationReader())
                        .addDeserializer(LanguageForm.class, new WordReader<>(LanguageForm.class))
                        .addDeserializer(Superseding.class, new WordReader<>(Superseding.class)))
                .addHandler(new Noting())
                .build();
    }

    Configuration bind(ObjectNode tree) {
        try {
            return mapper.treeToValue(tree, Configuration.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The catalogue of keys and the records differ.", impossible);
        }
    }

    /** Notes instead of failing. */
    private final class Noting extends DeserializationProblemHandler {

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String failure) {
            String key = context.getParser()
                    .getParsingContext()
                    .pathAsPointer()
                    .toString()
                    .substring(1)
                    .replace('/', '.');
            findings.wrong(key, "it is " + kind(type));
            return null;
        }

        private static String kind(Class<?> type) {
            if (type == Integer.class || type == Long.class) {
                return "not a whole number";
            }
            return type == Duration.class ? "not a duration" : "not one of the words it may be";
        }
    }
}
