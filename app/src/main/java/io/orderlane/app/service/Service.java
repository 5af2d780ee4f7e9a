package io.orderlane.app.service;

import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.spi.Message;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.http.HttpDoor;
import io.orderlane.app.store.StoreHandle;
import io.orderlane.app.store.StoreWatch;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.Resources;
import io.orderlane.app.wiring.SigningChoice;
import io.orderlane.core.Orderlane;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Store, pipeline and door, started and stopped together. It prints nothing; it logs one line when it is ready:
 * {@code ready url=… scenarios=… accounts=… store=…}.
 */
public final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final Resources resources;
    private final Configuration configuration;
    private final Orderlane orderlane;
    private final HttpDoor door;
    private final Upkeep upkeep;
    private final StoreWatch watch;
    private final URI url;
    private boolean closed;

    private Service(Resources resources, Injector parts) {
        parts.getInstance(SigningChoice.class).begin(); // from here on something may be delivered
        this.resources = resources;
        this.configuration = parts.getInstance(Configuration.class);
        this.orderlane = parts.getInstance(Orderlane.class);
        this.door = parts.getInstance(HttpDoor.class);
        this.upkeep = new Upkeep(parts.getInstance(StoreHandle.class));
        this.watch = parts.getInstance(StoreWatch.class);
        watch.start();
        this.url = door.open();
        orderlane.start();
        upkeep.start();
    }

    /**
     * Starts a service of these parts. When a part fails, those before it are closed again.
     *
     * @throws io.orderlane.core.port.StoreException when the store cannot be opened
     * @throws io.orderlane.app.http.DoorException when the host or port cannot be had
     */
    public static Service start(Assembly assembly) {
        try {
            Service service = new Service(assembly.resources(), assembly.injector());
            service.logReady();
            return service;
        } catch (CreationException failure) {
            assembly.resources().close();
            throw reason(failure);
        } catch (RuntimeException failure) {
            assembly.resources().close();
            throw failure;
        }
    }

    /** What the failing part itself threw, where Guice wraps it. */
    private static RuntimeException reason(CreationException failure) {
        return failure.getErrorMessages().stream()
                .map(Message::getCause)
                .filter(RuntimeException.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(failure);
    }

    private void logReady() {
        LOG.info(
                "ready url={} scenarios={} accounts={} store={}",
                url,
                String.join(",", orderlane.scenarios().names()),
                String.join(",", configuration.allAccounts().keySet()),
                configuration.database().kind());
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    /** The pipeline. */
    public Orderlane orderlane() {
        return orderlane;
    }

    /** Stops gracefully: the door first, then delivery, then the store. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        LOG.info("stopping");
        door.close(configuration.delivery().drain());
        upkeep.close();
        watch.close();
        orderlane.close();
        resources.close();
        LOG.info("stopped");
    }
}
