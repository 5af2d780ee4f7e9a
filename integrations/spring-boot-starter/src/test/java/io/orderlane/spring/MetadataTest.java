package io.orderlane.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an editor knows of the keys. */
class MetadataTest {

    @Test
    void eachKeyIsDescribedAndHasItsDefault() throws Exception {
        Map<String, JsonNode> keys = new TreeMap<>();
        // Spring's jars have a file of this name too
        URL ours = URI.create(OrderlaneProperties.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation() + "META-INF/spring-configuration-metadata.json")
                .toURL();
        try (InputStream file = ours.openStream()) {
            JsonNode metadata = new ObjectMapper().readTree(file);
            metadata.get("properties").forEach(key -> keys.put(key.get("name").asText(), key));
            assertThat(metadata.get("hints").toString()).contains("datasource:");
        }
        assertThat(keys)
                .containsKeys(
                        "orderlane.mode",
                        "orderlane.alipayhk.private-key-file",
                        "orderlane.accounts",
                        "orderlane.database.url",
                        "orderlane.outbox.create-table",
                        "orderlane.delivery.admission-factor");
        assertThat(keys.get("orderlane.delivery.lease").get("defaultValue").asText())
                .isEqualTo("30s");
        assertThat(keys.values())
                .allSatisfy(key -> assertThat(key.has("description"))
                        .as(key.get("name").asText())
                        .isTrue());
    }
}
