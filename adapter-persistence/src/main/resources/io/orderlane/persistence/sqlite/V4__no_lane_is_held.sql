-- Nothing ever held a lane in a state of its own (4): a lane is ready, leased, idle or parked.

DROP INDEX lane_stopped;

-- Those that wait for a person, so that what waits in them is counted without reading all lanes.
CREATE INDEX lane_parked ON lane (lane_id) WHERE state = 3;
