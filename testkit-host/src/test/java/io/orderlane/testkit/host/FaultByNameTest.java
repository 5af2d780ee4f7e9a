package io.orderlane.testkit.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.orderlane.sandbox.fault.Misbehaviour;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultByNameTest {

    private static final List<String> NAMES = Arrays.stream(
                    Misbehaviour.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .toList();

    @RegisterExtension
    static final AlipayHkSandbox ALIPAYHK = AlipayHkSandbox.start();

    @Test
    void eachFaultOfTheSandboxHasItsNameAndStrikesByIt() {
        try (Host host = Host.started(ALIPAYHK)) {
            NAMES.forEach(name -> ALIPAYHK.fault(name, fault -> fault.onOrder(name)));
            NAMES.forEach(host::overdue);
            await().until(() -> ALIPAYHK.faults().all().stream().allMatch(fault -> fault.applied() > 0));
        }
        assertThat(ALIPAYHK.faults().all())
                .hasSize(17)
                .extracting(count -> count.fault().name())
                .containsExactlyElementsOf(NAMES);
    }

    @Test
    void aNameThatIsNoneIsAnsweredWithAllThatAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALIPAYHK.fault("outage"))
                .withMessageStartingWith(
                        "There is no fault \"outage\"; there is body, content-encoded, cut-body, delay")
                .withMessageContaining("docs/sandbox.md");
    }
}
