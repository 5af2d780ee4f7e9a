-- What an answer says in free text, masked before it comes here. Attempts made before have none.
ALTER TABLE attempt ADD COLUMN result_message TEXT;
ALTER TABLE attempt ADD COLUMN order_id TEXT;
ALTER TABLE attempt ADD COLUMN order_status TEXT;
