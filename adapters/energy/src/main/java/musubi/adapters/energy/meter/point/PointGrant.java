package musubi.adapters.energy.meter.point;

import java.time.Instant;
import java.time.LocalDate;

/** Whom a site lets read, which days, and until when. */
public record PointGrant(String reader, LocalDate firstDay, LocalDate lastDay, LocalDate until, Instant givenAt) {}
