package io.orderlane.guice;

import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.ProvisionException;
import com.google.inject.spi.InstanceBinding;
import com.google.inject.spi.LinkedKeyBinding;
import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.check.CheckSettings;
import io.orderlane.core.deliver.DeliveryListener;
import io.orderlane.core.deliver.DeliverySettings;
import io.orderlane.core.port.NotificationGateway;
import io.orderlane.core.port.Ticker;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.submit.SubmitSettings;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a host has bound, given to a builder. Bindings are looked up and not injected: one that is missing is no error
 * here, and what they make is made by the builder, once everything else is right, and closed with what it builds.
 */
final class BoundParts {

    private final Injector injector;
    private final Set<DeliveryListener> listeners;

    BoundParts(Injector injector, Set<DeliveryListener> listeners) {
        this.injector = injector;
        this.listeners = listeners;
    }

    /** Builds of them, and of what {@code settings} does to the builder afterwards. */
    Orderlane build(Consumer<? super OrderlaneBuilder> settings) {
        try {
            OrderlaneBuilder builder = Orderlane.builder();
            giveTo(builder);
            settings.accept(builder);
            return builder.build();
        } catch (ProvisionException inAnotherProvider) {
            throw inAnotherProvider; // says already which one
        } catch (RuntimeException wrong) {
            // the words alone: of any other exception Guice would print the name of its class before them
            throw wrong.getMessage() == null ? wrong : new ProvisionException(words(wrong.getMessage()), wrong);
        }
    }

    private void giveTo(OrderlaneBuilder builder) {
        give(StoreHandle.class, builder::store, builder::store);
        give(NotificationGateway.class, builder::gateway, builder::gateway);
        give(ScenarioRegistry.class, builder::scenarios);
        give(Clock.class, builder::clock);
        give(Ticker.class, builder::ticker);
        give(CheckSettings.class, builder::checks);
        give(SubmitSettings.class, builder::submission);
        give(DeliverySettings.class, builder::delivery);
        listeners.forEach(builder::listener);
    }

    private <T> void give(Class<T> type, Consumer<T> give) {
        Binding<T> binding = binding(type);
        if (binding != null) {
            give.accept(binding.getProvider().get());
        }
    }

    /** An instance is the host's, and is given open; what the injector makes is given as what makes it. */
    private <T> void give(Class<T> type, Consumer<T> open, Consumer<Supplier<T>> maker) {
        Binding<T> binding = binding(type);
        if (binding == null) {
            return;
        }
        if (isInstance(binding)) {
            open.accept(binding.getProvider().get());
        } else {
            maker.accept(binding.getProvider()::get);
        }
    }

    private boolean isInstance(Binding<?> binding) {
        Binding<?> end = binding;
        while (end instanceof LinkedKeyBinding<?> linked) {
            end = injector.getBinding(linked.getLinkedKey());
        }
        return end instanceof InstanceBinding;
    }

    private <T> @Nullable Binding<T> binding(Class<T> type) {
        return injector.getExistingBinding(Key.get(type));
    }

    private String words(String found) {
        if (!found.startsWith("Orderlane cannot be built")) {
            return found;
        }
        String unbound = Stream.of(StoreHandle.class, NotificationGateway.class)
                .filter(type -> binding(type) == null)
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" and "));
        return found + " With Guice, " + (unbound.isEmpty() ? "" : "bind " + unbound + ", or ")
                + "call the builder in OrderlaneModule.of(builder -> …).";
    }
}
