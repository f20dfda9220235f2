package app.pinbridge.kit;

import app.pinbridge.kit.database.Database;
import app.pinbridge.testkit.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database as a service has it, and a Kafka producer, without the service. */
public record KitPlatform(
        DataSource owner, DataSource dataSource, Database database, KafkaProducer<String, byte[]> producer) {

    /** A new, empty database. */
    public static KitPlatform create() {
        String service = "kit-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> configuration = Platform.shared().databases().create(service, "owner", "login");
        String url = configuration.get("quarkus.datasource.jdbc.url");
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setUser(configuration.get("quarkus.flyway.username"));
        owner.setPassword("owner");
        Flyway.configure().dataSource(owner).locations("db/kit").load().migrate();
        PGSimpleDataSource login = new PGSimpleDataSource();
        login.setUrl(url);
        login.setUser(configuration.get("quarkus.datasource.username"));
        login.setPassword("login");
        setAsServicesHaveIt(login);
        return new KitPlatform(
                owner,
                login,
                new Database(login),
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", Platform.shared().bootstrapServers(), "max.block.ms", 5000),
                        new StringSerializer(),
                        new ByteArraySerializer()));
    }

    /** Driver properties that the kit's configuration gives to every service. */
    private static void setAsServicesHaveIt(PGSimpleDataSource login) {
        String prefix = "quarkus.datasource.jdbc.additional-jdbc-properties.";
        Properties defaults = new Properties();
        try (InputStream file = KitPlatform.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
            for (String name : defaults.stringPropertyNames()) {
                if (name.startsWith(prefix)) {
                    login.setProperty(name.substring(prefix.length()), defaults.getProperty(name));
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
