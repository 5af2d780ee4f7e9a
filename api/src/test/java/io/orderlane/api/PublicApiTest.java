package io.orderlane.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is public stays as it is, or changes on purpose and in words: decision 0024. */
class PublicApiTest {

    /** {@code true} writes the texts anew, {@code api} the baselines too. */
    private static final String APPROVE = System.getProperty("orderlane.approve", "");

    @TempDir
    private Path folder;

    static List<PublishedModule> modules() {
        return PublishedModule.ALL;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingThatHostsUseBreaks(PublishedModule module) throws IOException {
        PublicApi api = PublicApi.of(module.classes().values());
        if (APPROVE.equals("api") || (APPROVE.equals("true") && !Files.exists(module.baseline()))) {
            api.writeTo(module.baseline());
        }
        if (!Files.exists(module.baseline())) {
            fail(ApiAdvice.noBaseline(module));
        }
        List<String> breaks = ApiBreaks.between(module.baseline(), api.writeTo(folder.resolve("now.jar")));
        if (!breaks.isEmpty()) {
            fail(ApiAdvice.breaks(module, breaks));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void theTextSaysWhatIsPublic(PublishedModule module) throws IOException {
        String text = ApiText.of(PublicApi.of(module.classes().values()));
        if (!APPROVE.isEmpty()) {
            Files.writeString(module.text(), text);
        }
        String kept =
                Files.exists(module.text()) ? Files.readString(module.text()).replace("\r\n", "\n") : "";
        if (!kept.equals(text)) {
            fail(ApiAdvice.differs(module, TextDifference.between(kept, text)));
        }
    }

    @Test
    void eachModuleOfTheBomButTheApplicationIsHeld() throws IOException {
        List<String> published = Pattern.compile("<artifactId>orderlane-(.+)</artifactId>")
                .matcher(Files.readString(Path.of("..", "bom", "pom.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("bom") && !name.equals("app"))
                .toList();
        assertThat(PublishedModule.ALL)
                .as("a module that is published is added to PublishedModule.ALL and to api/pom.xml")
                .extracting(PublishedModule::name)
                .containsExactlyInAnyOrderElementsOf(published);
    }
}
