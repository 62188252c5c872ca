package musubi.hub.web.people;

import java.util.List;
import musubi.hub.message.Party;
import musubi.hub.partner.Partner;
import musubi.hub.partner.person.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who is logged in, as registered at this request. Its password is not here. */
public final class PersonDetails implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final transient Person person;
    private final transient @Nullable Partner partner;
    private final boolean needsSecondFactor;

    /** @param partner the person's, where it has one */
    public PersonDetails(Person person, @Nullable Partner partner) {
        this(person, partner, false);
    }

    /** @param needsSecondFactor whether it has to set one up before it is what its roles say */
    public PersonDetails(Person person, @Nullable Partner partner, boolean needsSecondFactor) {
        this.person = person;
        this.partner = partner;
        this.needsSecondFactor = needsSecondFactor;
    }

    /** Whether the person has to set up a second factor before it is what its roles say. */
    public boolean needsSecondFactor() {
        return needsSecondFactor;
    }

    public Person person() {
        return person;
    }

    /** As decisions and the journal know this person. */
    public Party party() {
        return person.party(partner);
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return person.asReader(partner).stream()
                .<GrantedAuthority>map(it -> new SimpleGrantedAuthority("ROLE_" + it))
                .toList();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return person.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonDetails that && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
