package io.orderlane.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.app.embedding.PageSnippets.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What our pages show in Java is copied from sources that the build compiles and runs. */
class PageSnippetsTest {

    @Test
    void everyJavaSnippetIsAPartOfASourceAndEveryPartIsOnItsPage() throws IOException {
        List<Region> unused = new ArrayList<>(PageSnippets.regions());
        List<String> wrong = new ArrayList<>();
        for (Path page : PageSnippets.pages()) {
            String name = page.getFileName().toString();
            for (String snippet : PageSnippets.of(page)) {
                if (!unused.removeIf(
                        one -> one.page().equals(name) && one.text().equals(snippet))) {
                    wrong.add(problem(page, snippet, unused));
                }
            }
        }
        unused.forEach(one -> wrong.add(one.place() + " has a part that " + one.page() + " does not show:\n"
                + one.text().indent(4)));

        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }

    private static String problem(Path page, String snippet, List<Region> unused) {
        String name = page.getFileName().toString();
        String nearest = unused.stream()
                .filter(one -> one.page().equals(name))
                .max(Comparator.comparingInt(one -> sameLines(one.text(), snippet)))
                .map(one -> "The nearest part, in " + one.place() + ", differs from its line "
                        + (sameLines(one.text(), snippet) + 1) + ".")
                .orElse("No source has a part of this page that is left.");
        return page + " shows Java that is no part of a source:\n" + snippet.indent(4) + nearest
                + " Write it into a test between \"// " + name + ", from here\" and \"// " + name
                + ", to here\", and copy it from there.";
    }

    private static int sameLines(String one, String other) {
        List<String> left = one.lines().toList();
        List<String> right = other.lines().toList();
        int same = 0;
        while (same < Math.min(left.size(), right.size()) && left.get(same).equals(right.get(same))) {
            same++;
        }
        return same;
    }
}
