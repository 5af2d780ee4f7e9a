package io.orderlane.app.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Says in our words what Jackson found; its own messages repeat the content. */
final class JacksonFaults {

    private JacksonFaults() {}

    static NotJsonException explain(IOException fault) {
        JsonLocation at = fault instanceof JsonProcessingException known && known.getLocation() != null
                ? known.getLocation()
                : JsonLocation.NA;
        return new NotJsonException(at.getLineNr(), at.getColumnNr(), found(fault), expected(fault));
    }

    private static String found(IOException fault) {
        if (fault instanceof JsonEOFException) {
            return "the end of the text in the middle of a value";
        }
        return fault instanceof StreamConstraintsException
                ? "a name, number or nesting beyond every use"
                : "something that JSON does not allow here";
    }

    private static String expected(IOException fault) {
        return fault instanceof StreamConstraintsException
                ? "names and numbers of at most 200 characters, at most " + TreeJson.DEEPEST + " levels"
                : "JSON as in RFC 8259: double quotes, no comments, no comma behind the last member";
    }
}
