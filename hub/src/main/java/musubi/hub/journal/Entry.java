package musubi.hub.journal;

import java.util.List;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;

/** A message as the journal has it. The sender's scopes are not kept: they were those of one moment. */
public record Entry(Message message, boolean rejected, List<Notice> notices, List<Step> steps) {}
