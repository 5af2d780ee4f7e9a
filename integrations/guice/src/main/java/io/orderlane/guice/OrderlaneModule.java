package io.orderlane.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.binder.LinkedBindingBuilder;
import com.google.inject.multibindings.Multibinder;
import io.orderlane.core.Orderlane;
import io.orderlane.core.OrderlaneBuilder;
import io.orderlane.core.deliver.DeliveryListener;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Binds {@link Orderlane} as a singleton, built of what the host has bound. It asks for nothing that is not there: a
 * {@code StoreHandle} and a {@code NotificationGateway} are needed, bound or given to {@link #of}; a {@code Clock}, a
 * {@code Ticker}, a {@code ScenarioRegistry}, {@code CheckSettings}, {@code SubmitSettings}, {@code DeliverySettings}
 * and listeners are used where they are bound. It works in strict mode ({@code requireExplicitBindings} and its like),
 * and in a private module, so that one injector may have several.
 *
 * <pre>{@code
 * final class ShopModule extends AbstractModule {
 *
 *     protected void configure() {
 *         install(new OrderlaneModule());
 *         OrderlaneModule.listener(binder()).to(ShopListener.class);
 *     }
 *
 *     @Provides
 *     @Singleton
 *     StoreHandle store(ShopSettings shop) {
 *         return SqliteStore.open(shop.database());
 *     }
 *
 *     @Provides
 *     @Singleton
 *     NotificationGateway gateway(ShopSettings shop) {
 *         return AlipayHk.gateway(shop.endpoint(), shop.clientId(), shop.privateKey(), shop.publicKey());
 *     }
 * }
 *
 * Orderlane orderlane = injector.getInstance(Orderlane.class);
 * orderlane.start();
 * orderlane.close(); // when the host ends: delivery, then the gateway, then the store
 * }</pre>
 *
 * Guice has no life cycle, so the host calls {@link Orderlane#start} and {@link Orderlane#close}. Closing closes what
 * the injector made for it: a store or gateway from a provider or of a class. An instance that was bound by
 * {@code toInstance} stays the host's, to be closed afterwards. Nothing is started by the injector. What is missing or
 * wrong is said when the injector makes the {@code Orderlane}: with {@code Stage.PRODUCTION} when it is created.
 */
public final class OrderlaneModule extends AbstractModule {

    private final Consumer<? super OrderlaneBuilder> settings;

    /** Takes everything from bindings. */
    public OrderlaneModule() {
        this(builder -> {});
    }

    private OrderlaneModule(Consumer<? super OrderlaneBuilder> settings) {
        this.settings = settings;
    }

    /**
     * Takes the rest from bindings: these calls of the builder go before them. What they give as a supplier is closed
     * with the {@code Orderlane}, as everywhere: {@code builder -> builder.store(() -> SqliteStore.open(path))}.
     */
    public static OrderlaneModule of(Consumer<? super OrderlaneBuilder> settings) {
        return new OrderlaneModule(Objects.requireNonNull(
                settings,
                "OrderlaneModule.of(settings): it is null; new OrderlaneModule() takes everything from bindings"));
    }

    /**
     * Adds a listener: {@code OrderlaneModule.listener(binder()).to(ShopListener.class)}. One that needs the
     * {@code Orderlane} takes a {@code Provider<Orderlane>}, since it is made first. Where there is none, those are used
     * that jars of the class path bring: adapter-alipayhk logs through SLF4J.
     */
    public static LinkedBindingBuilder<DeliveryListener> listener(Binder binder) {
        return Multibinder.newSetBinder(binder, DeliveryListener.class).addBinding();
    }

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), DeliveryListener.class);
    }

    @Provides
    @Singleton
    Orderlane orderlane(Injector injector, Set<DeliveryListener> listeners) {
        return new BoundParts(injector, listeners).build(settings);
    }
}
