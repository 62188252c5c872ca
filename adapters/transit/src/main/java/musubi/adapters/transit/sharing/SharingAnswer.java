package musubi.adapters.transit.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import musubi.hub.flow.Answer;
import musubi.hub.message.Notice;
import org.springframework.http.HttpStatus;

/**
 * What an operator is told of files that were taken.
 *
 * @param published by file, how many vehicles, stations or other entries of it are published
 * @param discovery where those who use them begin
 * @param notices what is left out, and what was assumed
 */
record SharingAnswer(String operator, Map<String, Integer> published, String discovery, List<Notice> notices) {

    static Answer taken(String operator, Set<GbfsName> names, Publication publication, List<Notice> notices) {
        var counts = new TreeMap<String, Integer>();
        names.forEach(name -> counts.put(name.file(), publication.entries(name).size()));
        var answer = new SharingAnswer(operator, counts, "/transit/gbfs/" + operator + "/gbfs.json", notices);
        return new Answer(200, Map.of("Content-Type", "application/json"), GbfsJson.bytes(answer));
    }

    static Answer refused(List<Notice> notices) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.UNPROCESSABLE_ENTITY.getReasonPhrase());
        problem.put("status", HttpStatus.UNPROCESSABLE_ENTITY.value());
        problem.put("detail", "The file was journalled and rejected. Correct what the notices name, and send again.");
        problem.put("detailJa", "ファイルは記録のうえ拒否しました。noticesの箇所を直して再送してください。");
        problem.put("notices", notices);
        return new Answer(422, Map.of("Content-Type", "application/problem+json"), GbfsJson.bytes(problem));
    }
}
