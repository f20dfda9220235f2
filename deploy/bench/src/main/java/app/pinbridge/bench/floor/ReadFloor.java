package app.pinbridge.bench.floor;

import app.pinbridge.contracts.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Main class of the floor of a first sync: a bare client that asks for all pages of everything, several at once, and sends
 * each row to Kafka as it came. It has no database, no budget, no checkpoint, and compares nothing. Argument: the file of its
 * specification.
 */
public final class ReadFloor {
    private static final String VISIBILITIES = "confidential,external,internal";
    private static final List<String> LISTS = List.of(
            "/users?",
            "/jobs?" + field("filter[visibility]", VISIBILITIES)
                    + "include=stages,location,department,recruitment_manager_user,hiring_manager_user&sort=id&",
            "/job_seekers?sort=id&",
            "/applications?" + field("filter[job_visibility]", VISIBILITIES) + "sort=id&",
            "/interviews?" + field("filter[job_visibility]", VISIBILITIES)
                    + "include=interview_parts.interviewing_users,stage&sort=id&");

    private final ReadFloorSpec spec;
    private final ExecutorService readers;
    private final KafkaProducer<String, byte[]> producer;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ReadFloor(ReadFloorSpec spec, ExecutorService readers, KafkaProducer<String, byte[]> producer) {
        this.spec = spec;
        this.readers = readers;
        this.producer = producer;
    }

    /** Reads everything, says how long it took, and waits to be ended. */
    public static void main(String[] arguments) throws IOException, ExecutionException, InterruptedException {
        ReadFloorSpec spec = Json.MAPPER.readValue(Files.readString(Path.of(arguments[0])), ReadFloorSpec.class);
        try (ExecutorService readers = Executors.newFixedThreadPool(spec.concurrency());
                KafkaProducer<String, byte[]> producer = FloorProducer.open(spec.servers())) {
            ReadFloorResult result = new ReadFloor(spec, readers, producer).run();
            Path unfinished = Path.of(spec.result() + ".part");
            Files.writeString(unfinished, Json.MAPPER.writeValueAsString(result));
            Files.move(unfinished, Path.of(spec.result()));
            new CountDownLatch(1).await();
        }
    }

    private ReadFloorResult run() throws IOException, ExecutionException, InterruptedException {
        long begun = System.nanoTime();
        List<Future<Long>> pages = new ArrayList<>();
        for (String list : LISTS) {
            long total = get(list + page(1, 1) + field("stats[total]", "count"))
                    .at("/meta/stats/total/count")
                    .asLong();
            for (int number = 1; (number - 1L) * spec.pageSize() < total; number++) {
                String path = list + page(number, spec.pageSize());
                pages.add(readers.submit(() -> pass(path)));
            }
        }
        long records = 0;
        for (Future<Long> page : pages) {
            records += page.get();
        }
        return new ReadFloorResult(records, (System.nanoTime() - begun) / 1e9);
    }

    /** Reads a page and waits until Kafka has its rows. */
    private long pass(String path) throws IOException, InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (JsonNode row : get(path).path("data")) {
            String subject = row.path("type").asText() + "/" + row.path("id").asText();
            sent.add(producer.send(new ProducerRecord<>(
                    spec.topic(), subject, Json.MAPPER.writeValueAsBytes(row.path("attributes")))));
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
        return sent.size();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(spec.api() + path))
                .header("X-API-KEY", spec.key())
                .header("Accept", "application/vnd.api+json")
                .build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("a page was answered with " + response.statusCode());
        }
        return Json.MAPPER.readTree(response.body());
    }

    private static String page(int number, int size) {
        return field("page[number]", Integer.toString(number)) + field("page[size]", Integer.toString(size));
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + value + "&";
    }
}
