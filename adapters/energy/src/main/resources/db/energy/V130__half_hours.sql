-- The order in which half hours are published: of one meter what has the larger number is newer.
CREATE SEQUENCE energy.half_hours_version;
