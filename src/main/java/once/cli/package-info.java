/// The command line: one class for each command.
package once.cli;
