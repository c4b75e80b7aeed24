package once.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import once.scenario.Scenario;

/// A run that goes on as far as somebody wants to see it.
public final class Running {

    private final Scenario scenario;
    private final List<Event> events = new ArrayList<>();
    private final World world;
    private boolean goesOn = true;

    /// Begins the run of a scenario.
    public Running(Scenario scenario) {
        this.scenario = scenario;
        this.world = new World(scenario, events::add);
        world.start();
    }

    /// Goes on until there are so many events, or as many as there ever are; what happens at once happens whole.
    ///
    /// @return whether there are so many
    public boolean until(int count) {
        while (goesOn && events.size() < count) {
            goesOn = world.step();
        }
        return events.size() >= count;
    }

    /// Whether nothing more happens.
    public boolean isOver() {
        return !goesOn;
    }

    /// What has happened so far.
    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    /// The run as far as it has got.
    public Recording recording() {
        return new Recording(scenario, events, goesOn);
    }
}
