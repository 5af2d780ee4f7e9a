-- How long a lane was to wait when it was last put off, in milliseconds; null when it was due at once. Where a clock that was
-- set has left due_at further ahead than that, it is brought back.
ALTER TABLE lane ADD COLUMN pause bigint;

-- Those that were put off before wait at the most as long as the longest pause.
UPDATE lane SET pause = 750000 WHERE state IN (0, 1) AND attempts > 0;
