package musubi.hub.partner.person;

import java.util.Locale;

/** What the hub itself knows people to be. Pages of domains may ask for further roles; nobody types one. */
public enum PersonRole {
    /** Operates the hub for the city; sees what belongs to all partners. */
    OPERATOR,
    /** Invites and switches off the people of its partner, and sees what staff sees. */
    MANAGER,
    /** Sees what its partner sent and gets. */
    STAFF,
    /** Nurses people at home. */
    NURSE,
    /** Belongs to the family of somebody who is cared for. */
    FAMILY;

    /** As it stands in the database and where pages name their readers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
