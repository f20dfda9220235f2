package app.pinbridge.local.stack;

import app.pinbridge.testkit.EmbeddedKafka;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Main class of the process that is Kafka. Arguments: directory, port, partitions of each topic, ready file. */
public final class KafkaProcess {
    private KafkaProcess() {}

    /** Runs until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        kafka.createTopics(Integer.parseInt(arguments[2]));
        ReadyFile.write(arguments[3]);
        new CountDownLatch(1).await();
    }
}
