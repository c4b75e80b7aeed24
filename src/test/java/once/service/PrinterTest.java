package once.service;

import static once.service.ServicesTest.after;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrinterTest {

    private final Operation page = new Operation.Print("a");
    private final Operation work = new Operation.Work(5);

    @Test
    void putsPageOnPage() {
        assertEquals(new Service.Change("paper", "a", "a,a"), after(Printer.IDLE, page, page).change());
        assertEquals("a,a", after(Printer.IDLE, page, page).next().text());
    }

    @Test
    void countsItsJobs() {
        assertEquals(new Service.Change("jobs", "1", "2"), after(Printer.IDLE, work, work).change());
        assertEquals(List.of("no page · jobs 2", "a · jobs 1", "no page"),
                List.of(after(Printer.IDLE, work, work).next().text(), after(Printer.IDLE, page, work).next().text(),
                        Printer.IDLE.text()));
    }

    @Test
    void doesNotTakeBackWhatItHasPrintedWhenItsMemoryIsLost() {
        var printed = after(Printer.IDLE, page, work).next();
        assertEquals(printed, printed.withoutMemory());
    }
}
