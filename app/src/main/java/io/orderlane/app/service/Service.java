package io.orderlane.app.service;

import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.spi.Message;
import io.orderlane.alipayhk.vertx.NameLookup;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.http.HttpApi;
import io.orderlane.app.http.HttpListener;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.app.wiring.BackgroundTask;
import io.orderlane.app.wiring.KeyWatch;
import io.orderlane.app.wiring.Resources;
import io.orderlane.core.Orderlane;
import io.orderlane.core.store.StoreHandle;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Store, pipeline and API, started and stopped together. It prints nothing; it logs one line when it is ready:
 * {@code ready url=… scenarios=… accounts=… store=…}.
 */
public final class Service implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final long VERTX_SECONDS = 10;

    private final Resources resources;
    private final Orderlane orderlane;
    private final URI url;
    private boolean closed;

    private Service(Resources resources, Orderlane orderlane, URI url) {
        this.resources = resources;
        this.orderlane = orderlane;
        this.url = url;
    }

    /**
     * Starts a service of these parts. When a part fails, those before it are closed again.
     *
     * @throws io.orderlane.core.port.StoreException when the store cannot be opened
     * @throws io.orderlane.app.http.ListenException when the host or port cannot be listened on
     * @throws io.orderlane.app.config.ConfigurationException when the provider of signatures that was named does not
     *     load
     */
    public static Service start(Assembly assembly) {
        Resources resources = new Resources();
        try {
            return start(assembly, resources);
        } catch (CreationException failure) {
            resources.close();
            throw reason(failure);
        } catch (RuntimeException failure) {
            resources.close();
            throw failure;
        }
    }

    /** The whole start, in its order; {@code resources} closes what was made, the last first. */
    private static Service start(Assembly assembly, Resources resources) {
        Configuration configuration = assembly.configuration();
        assembly.signing().requireNamed();

        // driver and tables are slow to open, so they are opened in the background
        BackgroundTask<StoreHandle> opening = new BackgroundTask<>("orderlane-store-open", assembly::openStore).begin();
        resources.keep("the database", () -> close(opening));

        // listen before the store is open: /livez succeeds, and everything else is answered that it is starting
        Vertx vertx = vertx(resources);
        HttpListener listener = new HttpListener(vertx, configuration.http(), assembly.ticker());
        StoreHandle store = opening.result();

        // join the parts; none of them runs yet, and the API will stop before the pipeline
        Injector parts = assembly.injector(vertx, listener, store, resources);
        Orderlane orderlane = resources.keep("the pipeline", parts.getInstance(Orderlane.class));
        HttpApi api = parts.getInstance(HttpApi.class);
        resources.keep("the HTTP API", () -> api.close(configuration.delivery().drain()));

        // run; from here on updates may be delivered, and the first signature waits for its provider
        assembly.signing().begin();
        parts.getInstance(KeyWatch.class).start();
        orderlane.start();
        URI url = api.open();
        LOG.info(
                "ready url={} scenarios={} accounts={} store={}",
                url,
                String.join(",", orderlane.scenarios().names()),
                String.join(",", configuration.allAccounts().keySet()),
                configuration.database().kind());
        return new Service(resources, orderlane, url);
    }

    /**
     * Without a file cache, since it serves no files; a host name is looked up anew when its address may have changed.
     */
    private static Vertx vertx(Resources resources) {
        FileSystemOptions files =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        Vertx vertx = Vertx.vertx(
                new VertxOptions().setFileSystemOptions(files).setAddressResolverOptions(NameLookup.options()));
        resources.keep(
                "Vert.x",
                () -> vertx.close().toCompletionStage().toCompletableFuture().get(VERTX_SECONDS, TimeUnit.SECONDS));
        return vertx;
    }

    /** Also when another part fails while it is still opening. */
    private static void close(BackgroundTask<StoreHandle> opening) {
        StoreHandle store;
        try {
            store = opening.result();
        } catch (RuntimeException failed) {
            return; // nothing is open, and the start has reported why
        }
        store.close();
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

    /** Where it listens. */
    public URI url() {
        return url;
    }

    /** The pipeline. */
    public Orderlane orderlane() {
        return orderlane;
    }

    /** Stops gracefully: the API first, then delivery, then the store. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        LOG.info("stopping");
        resources.close();
        LOG.info("stopped");
    }
}
