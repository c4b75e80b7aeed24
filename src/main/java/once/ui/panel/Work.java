package once.ui.panel;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Something that takes its time and goes on beside the window: it tells how far it is, no quicker than the window can
/// show it, and can be stopped.
public final class Work {

    private static final long TOLD = -1;

    private final LongFunction<String> text;
    private final Background background;
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(this, "done");
    private final AtomicLong latest = new AtomicLong(TOLD);
    private volatile boolean stopped;
    private volatile boolean unwanted;

    Work(LongFunction<String> text, Background background) {
        this.text = text;
        this.background = background;
    }

    /// How much is done, in units of its own.
    ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// What is being done and how far it is, for people.
    String text() {
        return text.apply(done.get());
    }

    /// Asks it to end soon, with as much as it has got.
    public void stop() {
        stopped = true;
    }

    /// Nobody wants what comes of it: it ends with a [CancellationException].
    void drop() {
        unwanted = true;
    }

    /// Whether somebody has asked it to end soon.
    public boolean isStopped() {
        return stopped;
    }

    /// Tells how much is done; called from wherever it is done.
    ///
    /// @return whether it goes on
    /// @throws CancellationException where nobody wants it any more
    public boolean goesOn(long now) {
        if (unwanted) {
            throw new CancellationException();
        }
        if (latest.getAndSet(now) == TOLD) {
            background.tell(() -> done.set(latest.getAndSet(TOLD)));
        }
        return !stopped;
    }

    /// The same bytes, counted; reading them fails once it is stopped.
    public InputStream reading(InputStream bytes) {
        return new FilterInputStream(bytes) {
            private long count;

            @Override
            public int read() throws IOException {
                count(1);
                return super.read();
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                count(Math.max(0, read));
                return read;
            }

            private void count(int more) throws IOException {
                count += more;
                require(goesOn(count));
            }
        };
    }

    /// The same bytes, counted; writing them fails once it is stopped.
    public OutputStream writing(OutputStream bytes) {
        return new FilterOutputStream(bytes) {
            private long count;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int first, int many) throws IOException {
                count += many;
                require(goesOn(count));
                out.write(from, first, many);
            }
        };
    }

    private static void require(boolean goesOn) throws InterruptedIOException {
        if (!goesOn) {
            throw new InterruptedIOException();
        }
    }
}
