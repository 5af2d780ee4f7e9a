package io.orderlane.alipayhk.jdk;

import io.orderlane.alipayhk.port.Endpoint;
import io.orderlane.alipayhk.port.SignedRequest;
import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.port.TransportResult;
import io.orderlane.alipayhk.port.TransportSettings;
import io.orderlane.alipayhk.port.WhyMaybeSent;
import io.orderlane.alipayhk.port.WhyNotSent;
import io.orderlane.core.port.Ticker;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BooleanSupplier;

/**
 * HTTP/1.1 through the JDK's own client, over a bounded number of connections that are kept alive. It needs no library;
 * a request costs more CPU than with Vert.x. All its threads are daemons.
 *
 * <p>Two bounds are the JDK's: how long an idle connection is kept is the system property
 * {@code jdk.httpclient.keepalive.timeout}, 30 s since Java 20 and 20 minutes before; and the {@code connectionLife} of
 * the settings is how often a host name is looked up while there is something to send, after which other addresses are
 * followed by new connections. Before Java 21 the client's one thread ends with the next collection of garbage after
 * {@link #close}.
 */
public final class JdkTransport implements Transport, AutoCloseable {

    private final TransportSettings settings;
    private final Ticker ticker;
    private final HttpThreads threads = new HttpThreads();
    private final ConnectionLimit limit;
    private final CurrentClient client;
    private final Set<JdkCall> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** With the bounds that suit production. */
    public JdkTransport() {
        this(TransportSettings.defaults(), Ticker.system());
    }

    /** The ticker measures how long answers take. */
    public JdkTransport(TransportSettings settings, Ticker ticker) {
        this(settings, ticker, InetAddress::getAllByName);
    }

    /** The same with another look-up of host names. */
    JdkTransport(TransportSettings settings, Ticker ticker, CurrentClient.Names names) {
        this.settings = settings;
        this.ticker = ticker;
        this.limit = new ConnectionLimit(settings.connections(), settings.waiting());
        this.client = new CurrentClient(this::newClient, names, settings.connectionLife(), threads.workers(), ticker);
    }

    /** No proxy but the one that is set: a host's default for its own requests may lead anywhere. */
    private HttpClient newClient() {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER) // a signature covers the path
                .connectTimeout(settings.connectTimeout())
                .executor(threads.workers())
                .proxy(settings.proxy().map(JdkTransport::through).orElse(HttpClient.Builder.NO_PROXY));
        settings.trust().ifPresent(pem -> builder.sslContext(TrustedCertificates.in(pem)));
        return builder.build();
    }

    private static ProxySelector through(URI proxy) {
        String host = proxy.getHost().replaceAll("[\\[\\]]", "");
        return ProxySelector.of(InetSocketAddress.createUnresolved(host, proxy.getPort()));
    }

    @Override
    public CompletionStage<TransportResult> exchange(SignedRequest request, BooleanSupplier mayLeave) {
        GuardedBody body = new GuardedBody(request.body(), mayLeave);
        HttpRequest prepared;
        try {
            prepared = prepared(request, body);
        } catch (IllegalArgumentException unfit) {
            return notSent(WhyNotSent.OTHER, "the JDK's client does not take the request: " + unfit.getMessage());
        }
        Endpoint to = request.endpoint();
        JdkCall call = new JdkCall(
                prepared,
                body,
                new JdkFailures(to.isSecure(), settings.proxy().isPresent()),
                settings,
                ticker,
                () -> client.to(to.host()),
                limit::leave);
        return begun(call);
    }

    private CompletionStage<TransportResult> begun(JdkCall call) {
        open.add(call);
        CompletableFuture<TransportResult> result = call.result().whenComplete((end, failure) -> open.remove(call));
        if (closed) {
            close(call);
        } else if (limit.enter(call)) {
            lookAgain(call);
        } else {
            open.remove(call);
            return notSent(WhyNotSent.NO_FREE_CONNECTION, "too many requests wait for a connection");
        }
        return result;
    }

    private static HttpRequest prepared(SignedRequest request, GuardedBody body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.endpoint() + request.path()))
                .POST(body);
        request.headers().forEach(builder::setHeader);
        return builder.setHeader("User-Agent", "orderlane").build();
    }

    private void lookAgain(JdkCall call) {
        long nanos = call.look();
        if (nanos > 0) {
            ScheduledFuture<?> next = threads.after(nanos, () -> lookAgain(call));
            var unused = call.result().whenComplete((end, failure) -> next.cancel(false));
        } else {
            limit.forget(call);
        }
    }

    private static CompletionStage<TransportResult> notSent(WhyNotSent why, String words) {
        return CompletableFuture.completedStage(new TransportResult.NotSent(why, words));
    }

    private void close(JdkCall call) {
        String words = "the transport is closed";
        call.giveUp(
                new TransportResult.NotSent(WhyNotSent.CLOSED, words),
                new TransportResult.MaybeSent(WhyMaybeSent.CUT, words));
        limit.forget(call);
    }

    /** Ends what is under way: what has left may have arrived. */
    @Override
    public void close() {
        closed = true;
        open.forEach(this::close);
        client.close();
        threads.close();
    }
}
