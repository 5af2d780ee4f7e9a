package io.orderlane.core.deliver.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderlane.core.deliver.DeliveryListener;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for every callback there is, those that are added later too. */
class ListenersTest {

    private final List<String> told = new ArrayList<>();

    static List<Method> callbacks() {
        return List.of(DeliveryListener.class.getMethods());
    }

    /** Remembers what it is told; throws an error each time, where it is to. */
    private DeliveryListener listener(String name, boolean throwing) {
        return (DeliveryListener) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DeliveryListener.class}, (proxy, method, given) -> {
                    told.add(name + " " + method.getName());
                    if (throwing) {
                        throw new StackOverflowError("made up");
                    }
                    return null;
                });
    }

    @ParameterizedTest
    @MethodSource("callbacks")
    void whatOneThrowsReachesTheOthersAsUnexpectedAndNobodyElse(Method callback) throws Exception {
        Listeners listeners = new Listeners(List.of(listener("bad", true), listener("good", false)));
        callback.invoke(listeners, new Object[callback.getParameterCount()]);
        String name = callback.getName();
        assertThat(told)
                .isEqualTo(
                        name.equals("unexpected")
                                ? List.of("bad unexpected", "good unexpected")
                                : List.of("bad " + name, "bad unexpected", "good unexpected", "good " + name));
    }
}
