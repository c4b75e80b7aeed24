/// What is to be run: goal, environment, protocol, calls and prescribed fates, and their text form.
package once.scenario;
