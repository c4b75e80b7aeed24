package once.message;

/// Which way a message travels.
public enum Direction { REQUEST, REPLY }
