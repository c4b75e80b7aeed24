/// The client side of the request–reply protocol: attempts, timeouts, and which reply is whose.
package once.client;
