package io.orderlane.alipayhk.protocol;

import java.util.Map;

/** How {@code languageBusinessInfo} is wrapped: its page shows two ways (contract card base page). */
public enum LanguageForm {
    /** One JSON string that holds an object of locale objects: the page's sample, and the default. */
    ONE_STRING {
        @Override
        void put(BodyMembers to, String name, Map<String, BodyMembers> locales) {
            BodyMembers all = new BodyMembers();
            locales.forEach(all::put);
            to.putAsText(name, all);
        }
    },
    /** An object of JSON strings, one for each locale: the page's field table. */
    STRING_PER_LOCALE {
        @Override
        void put(BodyMembers to, String name, Map<String, BodyMembers> locales) {
            BodyMembers strings = new BodyMembers();
            locales.forEach(strings::putAsText);
            to.put(name, strings);
        }
    };

    abstract void put(BodyMembers to, String name, Map<String, BodyMembers> locales);
}
