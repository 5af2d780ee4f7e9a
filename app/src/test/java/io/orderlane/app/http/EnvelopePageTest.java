package io.orderlane.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.field.Field;
import io.orderlane.core.provenance.Inferred;
import io.orderlane.core.scenario.BaseApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The members of an update that belong to a base API stand in the documents as the core reads them. */
class EnvelopePageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path OPENAPI =
            Path.of("src", "main", "resources", "io", "orderlane", "app", "http", "openapi.yaml");
    private static final List<String> HOSTS = List.of("open.alipay.hk", "open-id-pre.alipay.com");

    @ParameterizedTest
    @EnumSource
    void everyMemberHasItsRowWithTypeAndSource(BaseApi api) throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("updates.md"));
        for (Field<?, ?> field : api.envelopeFields()) {
            boolean inferred = field.source() instanceof Inferred;
            String name = inferred ? "**`" + field.name() + "`**" : "`" + field.name() + "`";
            assertThat(lines)
                    .as(api + " " + field.name())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("| " + name + " | " + api.toString().replace('-', ' ') + " | ")
                            .contains("| " + field.type().describe() + " |")
                            .contains(field.source().describe()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMemberStandsInTheSchemaOfAnUpdate(BaseApi api) throws IOException {
        String page = Files.readString(OPENAPI);
        String update = page.substring(page.indexOf("\n    Update:"), page.indexOf("\n    NotificationId:"));
        for (Field<?, ?> field : api.envelopeFields()) {
            assertThat(update).containsPattern("(?m)^        " + field.name() + ":");
        }
    }

    @Test
    void bothHostsOfTheBasePageAreNamed() throws IOException {
        assertThat(Files.readString(OPENAPI)).contains(HOSTS);
        assertThat(Files.readString(DOCS.resolve("updates.md"))).contains(HOSTS);
        assertThat(Files.readString(DOCS.resolve("configuration.md"))).contains(HOSTS);
    }
}
