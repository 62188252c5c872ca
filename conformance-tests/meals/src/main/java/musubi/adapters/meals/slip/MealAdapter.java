package musubi.adapters.meals.slip;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.Readers;
import musubi.hub.adapter.Translation;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What slips plug into the hub. */
@Component
final class MealAdapter implements Adapter {

    private final ObjectProvider<Intake> intake;
    private final Clock clock;
    private final ZoneId zone;

    /** @param intake which itself asks what the adapters bring */
    MealAdapter(ObjectProvider<Intake> intake, Clock clock, ZoneId zone) {
        this.intake = intake;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Format<?>> formats() {
        return List.of(MealSlipCodec.FORMAT);
    }

    /** A slip is for the kitchen that it names, and for nobody else. */
    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(
                MealSlipCodec.FORMAT.id(),
                access -> access instanceof Access.Sending sending
                                && Set.of(
                                                MealSlip.EVERY_KITCHEN,
                                                access.recipient().id())
                                        .contains(sending.data(MealSlipCodec.FORMAT)
                                                .kitchen())
                        ? Decision.Permit.on("the kitchen of the slip")
                        : new Decision.Deny("a slip of another kitchen"));
    }

    @Override
    public List<Translation<?, ?>> translations() {
        return List.of(AdmissionToMealSlipMapper.TRANSLATION);
    }

    @Override
    public List<Door> doors() {
        var rules = List.of(
                Door.Rule.scoped("PUT", "/meals/slips/*", "meals:write"), Door.Rule.token("*", "/meals/slips/**"));
        var code = List.of(Door.Rule.scoped("GET", MealController.CODE, "meals:write"));
        return List.of(
                new Door("/meals/slips", rules, new MealErrorWriter(), false),
                new Door(MealController.CODE, code, new MealErrorWriter(), true));
    }

    @Override
    public List<Page> pages() {
        return List.of(
                new Page("/meals/board", new Text("Meals at home", "配食"), Readers.everybody(), "meals", List.of()));
    }

    @Override
    public List<Chore> chores() {
        return List.of(new Chore("meals.close-the-day", Duration.ofMinutes(1), this::closeTheDay));
    }

    /** Each day has one slip of its own number: who tries again, or another node, closes nothing twice. */
    private void closeTheDay() {
        var today = LocalDate.now(clock.withZone(zone));
        var slip = new MealSlip("closed-" + today, MealSlip.EVERY_KITCHEN, "", today, MealSlip.Wish.CLOSED);
        intake.getObject()
                .admit(Inbound.of(
                        MealSlipCodec.FORMAT.id(),
                        MealSlipCodec.FORMAT.codec().write(slip),
                        Party.HUB,
                        URI.create("chore:meals.close-the-day")));
    }
}
