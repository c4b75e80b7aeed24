/// How a test of a key–value store judges what PUT and GET returned: one that forgets that calls may time out, and one
/// that does not.
package once.grading;
