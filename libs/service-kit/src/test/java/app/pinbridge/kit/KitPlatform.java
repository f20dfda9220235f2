package app.pinbridge.kit;

import app.pinbridge.kit.database.Database;
import app.pinbridge.testkit.Platform;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database as a service has it, and a Kafka producer, without the service. */
public record KitPlatform(DataSource dataSource, Database database, KafkaProducer<String, byte[]> producer) {

    /** A new, empty database. */
    public static KitPlatform create() {
        String service = "kit-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> configuration = Platform.shared().databases().create(service, "owner", "login");
        String url = configuration.get("quarkus.datasource.jdbc.url");
        Flyway.configure()
                .dataSource(url, configuration.get("quarkus.flyway.username"), "owner")
                .locations("db/kit")
                .load()
                .migrate();
        PGSimpleDataSource login = new PGSimpleDataSource();
        login.setUrl(url);
        login.setUser(configuration.get("quarkus.datasource.username"));
        login.setPassword("login");
        return new KitPlatform(
                login,
                new Database(login),
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", Platform.shared().bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer()));
    }
}
