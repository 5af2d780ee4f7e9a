package io.orderlane.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lays values and presets into one tree, a level for each dot. */
final class ValueTree {

    private static final List<String> SECTIONS = List.of("http", "database", "signing", "rules", "delivery", "plugins");

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    /** Of a service, which needs an account. */
    static ObjectNode of(Collection<Setting> settings) {
        ValueTree tree = new ValueTree();
        tree.lay(settings);
        tree.account();
        KeyCatalogue.all().forEach(tree::preset);
        return tree.root;
    }

    /** Of what needs no account. */
    static ObjectNode withoutAccounts(Collection<Setting> settings) {
        ValueTree tree = new ValueTree();
        tree.lay(settings);
        KeyCatalogue.all().forEach(tree::preset);
        return tree.root;
    }

    private void lay(Collection<Setting> settings) {
        settings.forEach(setting -> put(setting.key(), setting.value()));
        SECTIONS.forEach(root::withObjectProperty);
    }

    /** Without any account the default one is meant, so that its missing keys are reported. */
    private void account() {
        if (!root.has("accounts")) {
            root.withObjectProperty("alipayhk");
        }
    }

    private void preset(Key key) {
        if (key.preset() != null) {
            for (String name : namesFor(key)) {
                if (missing(name)) {
                    put(name, key.preset());
                }
            }
        }
    }

    private Set<String> namesFor(Key key) {
        Set<String> names = new TreeSet<>();
        if (!key.template().contains("NAME")) {
            if (root.has(key.template().split("\\.", -1)[0])) {
                names.add(key.template());
            }
            return names;
        }
        root.path("accounts")
                .fieldNames()
                .forEachRemaining(name -> names.add(key.template().replace("NAME", name)));
        return names;
    }

    private boolean missing(String key) {
        JsonNode node = root;
        for (String part : key.split("\\.", -1)) {
            node = node.path(part);
        }
        return node.isMissingNode();
    }

    private void put(String key, String value) {
        String[] parts = key.split("\\.", -1);
        ObjectNode node = root;
        for (int at = 0; at < parts.length - 1; at++) {
            node = node.withObjectProperty(parts[at]);
        }
        node.put(parts[parts.length - 1], value);
    }
}
