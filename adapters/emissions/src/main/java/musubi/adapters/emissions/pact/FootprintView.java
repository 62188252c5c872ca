package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import musubi.adapters.emissions.pact.wire.FootprintValidator;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.adapters.emissions.pact.wire.Strictness;

/** A footprint as its own firm sees it: with who may see it, and of a draft what is open until it can be published. */
final class FootprintView {

    private FootprintView() {}

    static ObjectNode of(Footprint footprint, List<String> partners) {
        var view = PactJson.object();
        view.put("id", footprint.id().toString());
        view.put("state", footprint.state().word());
        var readers = view.putArray("partners");
        partners.forEach(readers::add);
        if (footprint.state() == Footprint.State.DRAFT) {
            var active = footprint.active();
            view.set("open", Answers.notices(new FootprintValidator(Strictness.OUT).validate("/footprint", active)));
            active.remove("status");
            view.set("footprint", active);
        } else {
            view.set("footprint", footprint.tree());
        }
        return view;
    }
}
