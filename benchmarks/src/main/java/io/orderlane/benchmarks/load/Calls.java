package io.orderlane.benchmarks.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** HTTP to one server, on one event loop that all of them share. */
public final class Calls implements AutoCloseable {

    private static final Vertx VERTX = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private static final Context LOOP = VERTX.getOrCreateContext();
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final URI server;
    private final HttpClientAgent client;

    /** To this server over at most this many connections. */
    public Calls(URI server, int connections) {
        this.server = server;
        this.client = VERTX.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setPipelining(false),
                new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1));
    }

    /** Posts this and returns the body of the answer; fails when the answer is no success. */
    public Future<Buffer> post(String path, String mediaType, Buffer body) {
        return call(to(path).setMethod(HttpMethod.POST).putHeader("Content-Type", mediaType), body);
    }

    /** Asks for the body of the answer before the request is sent: without that the body would be discarded. */
    private Future<Buffer> call(RequestOptions options, Buffer body) {
        return client.request(options).compose(request -> {
            Future<Buffer> content = request.response().compose(answer -> content(options.getURI(), answer));
            return request.end(body).compose(sent -> content);
        });
    }

    private static Future<Buffer> content(String path, HttpClientResponse answer) {
        return answer.body().map(content -> {
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " answers HTTP " + answer.statusCode() + ": " + content);
            }
            return content;
        });
    }

    /** The body of this page, waited for; not on an event loop. */
    public String get(String path) {
        return await(call(to(path).setMethod(HttpMethod.GET), Buffer.buffer())).toString();
    }

    /** Runs this on the event loop, where calls begin without a change of threads. */
    static void onLoop(Runnable work) {
        LOOP.runOnContext(any -> work.run());
    }

    /** The same after some milliseconds. */
    static void later(int millis, Runnable work) {
        VERTX.setTimer(millis, due -> work.run());
    }

    /** The result of this, waited for; not on an event loop. */
    public static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private RequestOptions to(String path) {
        return new RequestOptions()
                .setHost(server.getHost())
                .setPort(server.getPort())
                .setURI(path);
    }

    /** Closes the connections. The event loop is shared and goes on, so the program ends by {@code System.exit}. */
    @Override
    public void close() {
        client.close();
    }
}
