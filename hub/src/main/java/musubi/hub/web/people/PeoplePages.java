package musubi.hub.web.people;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Text;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonRole;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The hub's own pages for those who do not operate it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PeoplePages implements Adapter {

    private static final String DOMAIN = "people";

    @Override
    public List<Page> pages() {
        var partners = Readers.roles(PersonRole.STAFF.word(), PersonRole.MANAGER.word());
        return List.of(
                page("/partner/messages", "Our messages", "自組織のメッセージ", partners),
                page("/partner/deliveries", "Deliveries to us", "自組織への配送", partners),
                page("/partner/people", "Our people", "自組織の利用者", Readers.roles(PersonRole.MANAGER.word())),
                page(AccountController.PATH, "My account", "アカウント", Readers.roles(Person.ANY)));
    }

    private static Page page(String path, String en, String ja, Readers readers) {
        return new Page(path, new Text(en, ja), readers, DOMAIN, List.of());
    }
}
