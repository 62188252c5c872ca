-- Deliveries that are made once more, by what the receiver is told: whether a store has taken one of them already.
CREATE INDEX delivery_repeated ON hub.delivery (hub_delivery_id) WHERE hub_delivery_id <> id;
