/// Runs as files: what was run and every event of it, to be replayed and compared years later.
package once.recording;
