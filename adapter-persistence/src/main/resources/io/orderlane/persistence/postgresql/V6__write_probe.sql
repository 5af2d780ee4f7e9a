-- Written to and emptied again after a write failed, to see whether the disk has room again. Empty otherwise.
CREATE TABLE write_probe (
    filler bytea NOT NULL
);

ALTER TABLE write_probe ALTER COLUMN filler SET STORAGE EXTERNAL;   -- compressed, it would need no room
