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
import io.orderlane.alipayhk.signing.ProviderChoice;
import io.orderlane.core.deliver.Superseding;
import java.time.Duration;
import java.util.Map;
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
                        .addDeserializer(KeyVersion.class, new KeyVersionReader())
                        .addDeserializer(AnswerWindow.class, new AnswerWindowReader())
                        .addDeserializer(LanguageForm.class, new WordReader<>(LanguageForm.class))
                        .addDeserializer(Superseding.class, new WordReader<>(Superseding.class)))
                .addHandler(new ProblemNotes())
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
    private final class ProblemNotes extends DeserializationProblemHandler {

        private static final Map<Class<?>, String> OTHER_KINDS = Map.of(
                Duration.class, "not a duration",
                AnswerWindow.class, "neither a duration above zero nor the word off",
                KeyVersion.class, "neither a whole number from 0 nor the word none");

        private static final String WITHOUT_CONSCRYPT =
                "Choose auto, or accp, which signs faster than Conscrypt did; jdk where accp does not run, such as on"
                        + " Windows. All make the same signatures.";

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String failure) {
            String key = context.getParser()
                    .getParsingContext()
                    .pathAsPointer()
                    .toString()
                    .substring(1)
                    .replace('/', '.');
            if (type == ProviderChoice.class && value.equalsIgnoreCase("conscrypt")) {
                findings.wrong(key, "Orderlane does not sign with Conscrypt any more", WITHOUT_CONSCRYPT);
            } else {
                findings.wrong(key, "it is " + kind(type));
            }
            return null;
        }

        private static String kind(Class<?> type) {
            if (type == Integer.class || type == Long.class) {
                return "not a whole number";
            }
            return OTHER_KINDS.getOrDefault(type, "not one of the words it may be");
        }
    }
}
