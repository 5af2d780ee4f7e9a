package io.orderlane.app.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;

/**
 * A question.
 *
 * @param rest the parts of the path behind the resource, decoded one by one, so that an order number may hold a slash
 * @param query the parameters
 * @param accept the header {@code Accept}; blank when there is none
 */
record GetRequest(List<String> rest, Query query, String accept) {

    /** The question a request asks of the resource at this path. */
    static GetRequest of(HttpServerRequest request, String resource) {
        String path = request.path()
                .substring(Math.min(resource.length(), request.path().length()));
        List<String> rest = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(Percent::decode)
                .toList();
        String accept = request.getHeader("Accept");
        return new GetRequest(rest, new Query(request.query()), accept == null ? "" : accept);
    }
}
