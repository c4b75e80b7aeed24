/// The network between the nodes: what it may do, and what it does with each flight.
package once.channel;
