/// The server side of the request–reply protocol: duplicate filter, reply cache, execution.
package once.server;
