package once.bench;
import once.simulation.*;
import once.recording.*;
import once.ui.document.*;
import once.ui.playback.*;
import java.nio.file.*;
import java.lang.management.*;
public class Probe {
  static com.sun.management.OperatingSystemMXBean os=(com.sun.management.OperatingSystemMXBean)ManagementFactory.getOperatingSystemMXBean();
  static long t, c;
  static void start(){t=System.nanoTime();c=ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();}
  static void end(String s){System.out.printf("%-30s wall %.0f thread cpu %.0f%n",s,(System.nanoTime()-t)/1e6,(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()-c)/1e6);}
  static void main() throws Exception {
    var p=Path.of("/tmp/diagram-million.once");
    var s=LongRuns.setting(2500);
    start(); var r=LongRuns.of(s, 999_900); end("run");
    start(); RecordingFile.write(p,s,r); end("write "+Files.size(p));
    for(int i=0;i<3;i++){
    start(); RecordingFile.read(RecordingFile.Source.of(p), _->{}); end("read");
    start(); r=LongRuns.of(s, 999_900); end("run");
    start(); Opened.read(p); end("open");
    start(); Pace.of(r); end("pace");
    var rnd=new java.util.Random(1); var ts=new double[2000];
    for(int k=0;k<2000;k++){long a=System.nanoTime(); r.at((long)(rnd.nextDouble()*r.endMicros())); ts[k]=(System.nanoTime()-a)/1e6;}
    java.util.Arrays.sort(ts); System.out.println("seek p50 "+ts[1000]+" p99 "+ts[1980]+" max "+ts[1999]);
    }
  }
}
