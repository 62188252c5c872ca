/** What of OpenTripPlanner is replaced: the planner's class loader looks here first. */
@NullMarked
package org.opentripplanner.service.worldenvelope.model;

import org.jspecify.annotations.NullMarked;
