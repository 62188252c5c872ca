-- What operators look for: messages by what keeps them in order, and deliveries by when they were cancelled.
CREATE INDEX message_order ON hub.message (order_key, id);
CREATE INDEX delivery_cancelled ON hub.delivery (ended) WHERE state = 'CANCELLED';
