/// What travels: requests and replies, who they are for, and which journey of which call each one is on.
package once.message;
