-- Written to and emptied again after a write failed, to see whether the disk has room again. Empty otherwise.
CREATE TABLE write_probe (
    probe_id INTEGER PRIMARY KEY,
    filler   BLOB NOT NULL
) STRICT;
