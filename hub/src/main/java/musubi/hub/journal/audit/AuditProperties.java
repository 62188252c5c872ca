package musubi.hub.journal.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the audit is sealed.
 *
 * @param keyFolder where the private halves of its keys are kept, so that who owns the database has none of them; each node
 *     needs a copy. Without it they stand among the common secrets in the database
 */
@ConfigurationProperties("musubi.audit")
record AuditProperties(@Nullable Path keyFolder) {}
