package io.orderlane.app.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.json.TreeJson;
import io.orderlane.core.field.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextStreamTest {

    private static final String HARMFUL = "R-1\u001b]0;owned\u0007\u009b31m\u202egnp.exe\u2066\u0000\rX";

    @Test
    void whatATerminalWouldObeyIsShownInstead() {
        assertThat(printed(HARMFUL, true))
                .isEqualTo("R-1\\u001b]0;owned\\u0007\\u009b31m\\u202egnp.exe\\u2066\\u0000\\u000dX\n");
    }

    @Test
    void jsonMeansTheSameAsBefore() {
        String json = "{\"a\":\"\u202e\u009b\"}";

        assertThat(TreeJson.read(printed(json, true)))
                .isEqualTo(TreeJson.read(json))
                .isInstanceOf(Tree.Obj.class);
    }

    @Test
    void coloursOfOursPassOnATerminalAlone() {
        String coloured = new Style(true).bad("✗") + "\t白色 é";

        assertThat(printed(coloured, true)).isEqualTo(coloured + "\n");
        assertThat(printed(coloured, false)).startsWith("\\u001b[31m✗");
    }

    @Test
    void itRemembersThatItCouldNotWrite() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        TextStream stream = new TextStream(full, false);
        assertThat(stream.failure()).isEmpty();

        stream.println("data");

        assertThat(stream.failure()).hasValueSatisfying(why -> assertThat(why).hasMessage("No space left on device"));
    }

    private static String printed(String text, boolean coloured) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TextStream(bytes, coloured).print(text + "\n");
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
