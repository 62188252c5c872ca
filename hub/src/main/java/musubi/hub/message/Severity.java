package musubi.hub.message;

/** How bad a {@link Notice} is. Only {@link #ERROR} keeps a message from being accepted. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
}
