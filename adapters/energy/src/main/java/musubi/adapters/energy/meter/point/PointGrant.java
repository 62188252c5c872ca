package musubi.adapters.energy.meter.point;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** Whom a site lets read, which days, and until when. */
@Schema(name = "MeterGrant")
public record PointGrant(String reader, LocalDate firstDay, LocalDate lastDay, LocalDate until, Instant givenAt) {}
