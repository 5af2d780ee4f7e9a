-- Nothing ever held a lane in a state of its own (4). Not valid, so that no row is read for it: none can break it.
ALTER TABLE lane ADD CONSTRAINT lane_state CHECK (state BETWEEN 0 AND 3) NOT VALID;

COMMENT ON COLUMN lane.state IS '0 ready, 1 leased, 2 idle, 3 parked';
