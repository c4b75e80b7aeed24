/// What is seen, as files.
package once.export;
