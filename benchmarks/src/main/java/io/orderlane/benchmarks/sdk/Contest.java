package io.orderlane.benchmarks.sdk;

import io.orderlane.benchmarks.peer.PeerKeys;
import io.orderlane.benchmarks.peer.PeerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All sides, each in its process, against one peer. They stay alive, and deliver one after another. */
final class Contest implements AutoCloseable {

    private final Plan plan;
    private final PeerKeys keys;
    private final PeerProcess peer;
    private final TlsDoor door;
    private final Map<Side, Contestant> contestants = new EnumMap<>(Side.class);

    Contest(Plan plan, Path folder) throws Exception {
        this.plan = plan;
        this.keys = PeerKeys.in(folder);
        this.peer = PeerProcess.start(keys);
        this.door = new TlsDoor(peer.url());
    }

    Map<Side, Score> hold() throws IOException {
        for (Side side : plan.sides()) {
            System.err.println("warming up " + side);
            contestants.put(side, prepared(side));
        }
        for (int round = 1; round <= plan.rounds(); round++) {
            System.err.println("round " + round + " of " + plan.rounds());
            for (Contestant contestant : contestants.values()) {
                contestant.round(plan.window());
            }
        }
        Map<Side, Score> scores = new EnumMap<>(Side.class);
        contestants.forEach((side, contestant) -> scores.put(side, contestant.score()));
        return scores;
    }

    private Contestant prepared(Side side) throws IOException {
        Contestant contestant = new Contestant(start(side), door, side.tls());
        contestant.warmUp(plan);
        if (side.isSdk()) {
            contestant.choose(plan.threads(), plan.window());
        }
        return contestant;
    }

    private SideProcess start(Side side) throws IOException {
        String endpoint = side.tls() ? door.endpoint() : peer.url().toString();
        Optional<Path> trust = side.tls() ? Optional.of(door.certificate()) : Optional.empty();
        return SideProcess.start(side, endpoint, keys.merchantPrivateKey(), keys.peerPublicKey(), trust);
    }

    @Override
    public void close() throws Exception {
        contestants.values().forEach(Contestant::close);
        peer.close();
        door.close();
    }
}
