package io.orderlane.sandbox.rules;

import io.orderlane.sandbox.protocol.Api;
import java.util.List;

/**
 * The field table of one base API.
 *
 * @param page the title of the page it was taken from
 * @param scenario the member that names the scenario
 * @param eventTime the member AlipayHK sequences by
 * @param shared the object that holds scenario data
 * @param locales the member of {@code shared} that holds the display text
 * @param oneOf members of which at least one must be there
 */
record Envelope(
        Api api,
        String page,
        String scenario,
        String eventTime,
        String shared,
        String locales,
        List<String> oneOf,
        List<FieldRule> fields,
        List<FieldRule> sharedFields) {

    Envelope {
        oneOf = Absent.asEmpty(oneOf);
        fields = Absent.asEmpty(fields);
        sharedFields = Absent.asEmpty(sharedFields);
    }
}
