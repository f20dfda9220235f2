-- Rows that Kafka refused; mostly none. The relay asks of each row whether an earlier one of its key is among them.
CREATE INDEX IF NOT EXISTS outbox_refused ON outbox (aggregatetype, aggregateid, position) WHERE attempts > 0;
