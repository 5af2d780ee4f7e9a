-- What an answer says in free text, masked before it comes here. Attempts made before, or by an older process beside this
-- one, have none.
ALTER TABLE attempt ADD COLUMN result_message text;
ALTER TABLE attempt ADD COLUMN order_id text;
ALTER TABLE attempt ADD COLUMN order_status text;
