package io.orderlane.alipayhk.vertx;

import io.orderlane.alipayhk.port.TransportSettings;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Turns the settings into options of Vert.x. */
final class ClientOptions {

    /** In bytes. */
    static final int LONGEST_STATUS_LINE = 4096;

    /** In bytes, all of an answer's headers together. */
    static final int LARGEST_HEADERS = 8192;

    private ClientOptions() {}

    static WebClientOptions of(TransportSettings settings) {
        WebClientOptions options = new WebClientOptions();
        options.setConnectTimeout(millis(settings.connectTimeout()))
                .setSslHandshakeTimeout(settings.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAlive(true)
                .setKeepAliveTimeout((int) settings.keepAlive().toSeconds())
                .setPipelining(false) // a lost POST would take those behind it along
                .setTcpNoDelay(true)
                .setMaxInitialLineLength(LONGEST_STATUS_LINE)
                .setMaxHeaderSize(LARGEST_HEADERS)
                .setVerifyHost(true)
                .setTrustAll(false);
        options.setFollowRedirects(false); // a signature covers the path, so another place cannot accept it
        options.setUserAgent("orderlane");
        settings.proxy().ifPresent(proxy -> options.setProxyOptions(proxy(proxy)));
        settings.trust().ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
        return options;
    }

    /** The queue includes one request for each connection: Vert.x counts it as waiting until that is made. */
    static PoolOptions pool(TransportSettings settings) {
        return new PoolOptions()
                .setHttp1MaxSize(settings.connections())
                .setMaxWaitQueueSize(settings.connections() + settings.waiting());
    }

    private static ProxyOptions proxy(URI proxy) {
        return new ProxyOptions()
                .setType(ProxyType.HTTP)
                .setHost(proxy.getHost())
                .setPort(proxy.getPort());
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
