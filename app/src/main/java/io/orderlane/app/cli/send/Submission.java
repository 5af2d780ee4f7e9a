package io.orderlane.app.cli.send;

import io.orderlane.app.cli.input.RawUpdate;
import io.orderlane.app.cli.input.UpdateLines;
import io.orderlane.app.cli.input.UpdateSource;
import io.orderlane.core.field.Tree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Sends updates and reads the answer to each. */
final class Submission {

    private final ServiceClient client;
    private final SendReport report;

    Submission(ServiceClient client, SendReport report) {
        this.client = client;
        this.report = report;
    }

    void send(UpdateSource source) {
        try (UpdateLines updates = source.open()) {
            if (updates.isOnePerLine()) {
                many(updates);
            } else if (updates.hasNext()) {
                one(updates.next());
            }
        }
    }

    private void one(RawUpdate update) {
        HttpResponse<InputStream> response = client.post("application/json", BodyPublishers.ofByteArray(update.utf8()));
        try (InputStream body = response.body()) {
            Tree.Obj answer = ServiceClient.object(body.readAllBytes());
            refuseWhole(response.statusCode(), answer, response.statusCode() == 422);
            report.add(SentUpdate.of(update.line(), response.statusCode(), answer));
        } catch (IOException cut) {
            throw client.unreachable(cut);
        }
    }

    private static void refuseWhole(int status, Tree.Obj answer, boolean aboutTheUpdate) {
        boolean aboutAll = status == 401 || status == 403 || status == 404 || status == 415 || status >= 500;
        if (aboutAll && !aboutTheUpdate) {
            throw new ServiceAnswer(status, answer).refused();
        }
    }

    private void many(UpdateLines updates) {
        HttpResponse<InputStream> response =
                client.post("application/x-ndjson", BodyPublishers.ofInputStream(() -> new LineStream(updates)));
        try (InputStream body = response.body()) {
            if (response.statusCode() >= 300) {
                throw new ServiceAnswer(response.statusCode(), ServiceClient.object(body.readAllBytes())).refused();
            }
            answers(body);
        } catch (IOException cut) {
            throw client.unreachable(cut);
        }
    }

    private void answers(InputStream body) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Tree.Obj answer = ServiceClient.object(line.getBytes(StandardCharsets.UTF_8));
            report.add(SentUpdate.of(number(answer, "line"), number(answer, "status"), answer));
        }
    }

    private static int number(Tree.Obj answer, String member) {
        return answer.get(member) instanceof Tree.Num number ? (int) number.value() : 0;
    }
}
