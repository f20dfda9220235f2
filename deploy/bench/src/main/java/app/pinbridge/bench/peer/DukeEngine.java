package app.pinbridge.bench.peer;

import app.pinbridge.bench.world.Calls;
import app.pinbridge.bench.world.Customers;
import app.pinbridge.bench.world.Person;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/**
 * Duke, a record linkage engine for any records: who was there and when, against the candidate, interviewer and time of each
 * interview. It is configured as its manual advises, by the probability that each field speaks for or against, and blocks by
 * address, by name and by interviewer and day.
 */
final class DukeEngine implements Rivals.Rival {
    private static final double THRESHOLD = 0.9;
    private static final int BATCH = 40_000;

    private final ConfigurationImpl configuration = new ConfigurationImpl();
    private final InMemoryBlockingDatabase database = new InMemoryBlockingDatabase();
    private final Processor processor;

    DukeEngine() {
        configuration.setThreshold(THRESHOLD);
        configuration.setProperties(List.of(
                new PropertyImpl("id"),
                property("email", new ExactComparator(), 0.95, 0.35),
                property("name", new PersonNameComparator(), 0.85, 0.3),
                property("host", new ExactComparator(), 0.7, 0.3),
                property("start", new NearInTime(), 0.9, 0.05),
                property("room", new ExactComparator(), 0.95, 0.4)));
        database.setConfiguration(configuration);
        database.setWindowSize(5);
        database.setKeyFunctions(List.<KeyFunction>of(
                record -> key(record, "email", record.getValue("email")),
                record -> key(record, "name", record.getValue("name")),
                record -> key(record, "host", record.getValue("host") + " " + day(record))));
        configuration.setDatabase(database);
        processor = new Processor(configuration, database);
        processor.setThreads(1);
    }

    @Override
    public int load(Customers customers, int interviews) {
        List<Record> records = new ArrayList<>();
        for (int tenant = 0; tenant < customers.tenants(); tenant++) {
            for (int interview = 0; interview < interviews; interview++) {
                Person candidate = customers.candidate(tenant, interview);
                RecordImpl record = record(
                        customers.tenant(tenant),
                        "interview-" + Customers.interviewId(interview),
                        customers.start(tenant, interview));
                record.addValue("email", candidate.email());
                record.addValue("name", candidate.name().toLowerCase(Locale.ROOT));
                record.addValue("host", customers.interviewer(tenant, interview).email());
                record.addValue("room", customers.room(tenant, interview));
                records.add(record);
            }
        }
        processor.index(List.of(new InMemoryDataSource(records)), BATCH);
        return records.size();
    }

    @Override
    public Quality answer(Customers customers, List<Calls.Labelled> calls) {
        Map<String, String> answers = new HashMap<>();
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record call, Record interview, double confidence) {
                String id = interview.getValue("id");
                answers.put(call.getValue("id"), id.substring(id.lastIndexOf('-') + 1));
            }
        });
        List<Record> records = calls.stream().map(DukeEngine::record).toList();
        processor.linkRecords(List.of(new InMemoryDataSource(records)), false, BATCH);
        Quality quality = Quality.NONE;
        for (int i = 0; i < calls.size(); i++) {
            Optional<String> answer =
                    Optional.ofNullable(answers.get(records.get(i).getValue("id")));
            quality = quality.and(calls.get(i).interview().map(Customers::interviewId), answer);
        }
        return quality;
    }

    private static Record record(Calls.Labelled labelled) {
        Event<Call> event = labelled.event();
        Call call = event.data();
        Instant start = Optional.ofNullable(call.scheduledStart()).orElse(event.time());
        RecordImpl record = record(event.tenantId(), call.callId(), start);
        String own = "@" + event.tenantId() + ".example";
        for (Call.Participant participant : call.participants()) {
            String email = Optional.ofNullable(participant.email()).orElse("");
            if (email.endsWith(own)) {
                record.addValue("host", email);
            } else {
                record.addValue("email", email);
                record.addValue("name", String.valueOf(participant.name()).toLowerCase(Locale.ROOT));
            }
        }
        Optional.ofNullable(call.conferencingUrl()).ifPresent(room -> record.addValue("room", room));
        return record;
    }

    private static RecordImpl record(String tenant, String id, Instant start) {
        RecordImpl record = new RecordImpl();
        record.addValue("id", tenant + "-" + id);
        record.addValue("tenant", tenant);
        record.addValue("start", Long.toString(start.getEpochSecond() / 60));
        return record;
    }

    private static Property property(String name, Comparator comparator, double high, double low) {
        return new PropertyImpl(name, comparator, low, high);
    }

    private static String key(Record record, String kind, @org.jspecify.annotations.Nullable String value) {
        String subject = value == null ? "none " + record.getValue("id") : value;
        return record.getValue("tenant") + " " + kind + " " + subject;
    }

    private static long day(Record record) {
        return Long.parseLong(record.getValue("start")) / (24 * 60);
    }

    /** 1 at the same minute, falling to 0 at four hours: what Duke's own comparison of numbers, by ratio, cannot say. */
    private static final class NearInTime implements Comparator {
        private static final double FAR = 240;

        @Override
        public boolean isTokenized() {
            return false;
        }

        @Override
        public double compare(String one, String other) {
            return Math.max(0, 1 - Math.abs(Long.parseLong(one) - Long.parseLong(other)) / FAR);
        }
    }
}
