package once.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import once.exploration.Monitor;

/// Waits for an exploration at a terminal: shows how far it is, and when it is interrupted lets it say what it knows.
final class Patience implements Monitor, AutoCloseable {

    private static final long FIRST_NANOS = 500_000_000L;
    private static final long EVERY_NANOS = 200_000_000L;
    private static final long LAST_WORDS_SECONDS = 5;

    private final PrintWriter err;
    private final boolean shows = System.console() != null && System.console().isTerminal();
    private final long began = System.nanoTime();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt);
    private volatile boolean cancelled;
    private volatile long nextAt = began + FIRST_NANOS;
    private volatile boolean shown;

    Patience(PrintWriter err) {
        this.err = err;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        cancelled = true;
        try {
            done.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void progress(long states, long transitions) {
        long now = System.nanoTime();
        if (shows && now > nextAt) {
            nextAt = now + EVERY_NANOS;
            shown = true;
            err.printf(Locale.ROOT, "\r%,d states, %,.0f a second ", states, states * 1e9 / (now - began));
            err.flush();
        }
    }

    @Override
    public void close() {
        if (shown) {
            err.print("\r" + " ".repeat(60) + "\r");
            err.flush();
        }
        done.countDown();
        if (!cancelled) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
