package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.simulator.Account.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page after page gives everything once and in order, however the pages are found. */
class PagingTest {
    private static final String ALL = "filter[job_visibility]=" + Account.ALL_VISIBILITIES;

    @ParameterizedTest
    @CsvSource({
        "/applications,created_at,false",
        "/applications,created_at,true",
        "/applications,updated_at,true",
        "/applications,id,true",
        "/interviews,start_at,false",
        "/interviews,created_at,true",
        "/interviews,updated_at,true"
    })
    void aScanGivesEverythingOnceAndInOrder(String path, String key, boolean descending) {
        try (Account account = new Account(SimulatorConfig.standard().withApplications(20_000))) {
            List<String> ids = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            Reply page;
            do {
                int number = ids.size() / 1000 + 1;
                String sort = "sort=" + (descending ? "-" : "") + key;
                page = account.get(path, ALL, sort, "page[size]=1000", "page[number]=" + number, "stats[total]=count");
                ids.addAll(page.ids());
                keys.addAll(key.equals("id") ? page.ids() : page.attributes(key));
            } while (page.ids().size() == 1000);

            keys.removeIf("null"::equals);
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids)
                    .hasSize(page.document().at("/meta/stats/total/count").asInt());
            assertThat(keys).isSortedAccordingTo(descending ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
    }
}
