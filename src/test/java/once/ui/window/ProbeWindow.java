package once.ui.window;
import javafx.application.Platform;
import javafx.stage.Stage;
import once.scenario.Demos;
import once.ui.document.*;
import once.ui.panel.*;
import once.ui.playback.*;
import java.nio.file.*;
import java.util.*;
public class ProbeWindow {
  static void main() throws Exception { Platform.startup(() -> { try { run(); } catch (Throwable e) { e.printStackTrace(); } Platform.exit(); }); }
  static void run() {
    var window = OnceWindow.of(Demos.all(), Playback.byHand(), new Background(Runnable::run, Runnable::run, _->{}), new Settings.Size(1440,900), FileChoice.NONE, RecentFiles.none());
    var stage = new Stage(); stage.setX(0); stage.setY(0); stage.setScene(window.scene()); window.open(OnceWindow.FIRST); stage.show();
    Picture.layOut(window.scene());
    for (int round=0; round<2; round++) {
    long t=System.nanoTime();
    var opened = Opened.read(Path.of("/tmp/diagram-million.once"));
    System.out.println("read "+(System.nanoTime()-t)/1e6);
    var rec = (Opened.Recorded) opened;
    t=System.nanoTime();
    window.playback().load(rec.played().recording());
    System.out.println("load "+(System.nanoTime()-t)/1e6);
    t=System.nanoTime();
    Picture.layOut(window.scene());
    System.out.println("lay out "+(System.nanoTime()-t)/1e6);
    var r = rec.played().recording();
    var rnd=new Random(1); var ts=new double[40];
    for(int k=0;k<ts.length;k++){long a=System.nanoTime(); window.playback().seek((long)(rnd.nextDouble()*r.endMicros())); Picture.layOut(window.scene()); ts[k]=(System.nanoTime()-a)/1e6;}
    Arrays.sort(ts); System.out.println("seek p50 "+ts[ts.length/2]+" p95 "+ts[ts.length*95/100]+" max "+ts[ts.length-1]);
    }
  }
}
