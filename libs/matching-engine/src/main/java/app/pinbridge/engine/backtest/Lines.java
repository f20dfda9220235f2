package app.pinbridge.engine.backtest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads files of one JSON object a line: plain, gzipped, or from standard input. */
public final class Lines {
    private Lines() {}

    /** Takes lines. Says what is wrong with one by throwing {@link BadInput}. */
    public interface Taker {
        /** Takes a line. */
        void take(String line);
    }

    /** Hands every line that is not blank to the taker. */
    public static void each(String file, InputStream standardInput, Taker taker) {
        long number = 0;
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (BufferedReader reader = open(file, standardInput)) {
            for (String bytes = reader.readLine(); bytes != null; bytes = reader.readLine()) {
                number++;
                String line = strict.decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                        .toString();
                if (!line.isBlank()) {
                    taker.take(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line);
                }
            }
        } catch (BadInput e) {
            throw new BadInput(file + ", line " + number + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            throw new BadInput(file + ": no such file");
        } catch (CharacterCodingException e) {
            throw new BadInput(file + ", line " + number + ": is not UTF-8");
        } catch (IOException e) {
            throw new BadInput(file + ", after line " + number + ": cannot be read (" + e.getMessage() + ")");
        }
    }

    /** Lines as they are, a character for each byte: so each is known by its number before it is read as UTF-8. */
    private static BufferedReader open(String file, InputStream standardInput) throws IOException {
        InputStream bytes = new BufferedInputStream(
                file.equals("-") ? standardInput : Files.newInputStream(Path.of(file)), 1 << 16);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return new BufferedReader(
                new InputStreamReader(gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.ISO_8859_1));
    }
}
