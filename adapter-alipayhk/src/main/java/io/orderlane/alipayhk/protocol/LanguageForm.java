package io.orderlane.alipayhk.protocol;

import io.orderlane.core.field.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/** How {@code languageBusinessInfo} is wrapped: its page shows two ways (contract card base page). */
public enum LanguageForm {
    /** One JSON string that holds an object of locale objects: the page's sample, and the default. */
    ONE_STRING {
        @Override
        Tree wrap(Tree.Obj locales) {
            return Tree.of(JsonTree.text(locales));
        }
    },
    /** An object of JSON strings, one for each locale: the page's field table. */
    STRING_PER_LOCALE {
        @Override
        Tree wrap(Tree.Obj locales) {
            Map<String, Tree> strings = new LinkedHashMap<>();
            locales.members().forEach((locale, content) -> strings.put(locale, Tree.of(JsonTree.text(content))));
            return new Tree.Obj(strings);
        }
    };

    abstract Tree wrap(Tree.Obj locales);
}
